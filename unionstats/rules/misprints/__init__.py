"""What rules would say if a digit of theirs had been printed otherwise."""

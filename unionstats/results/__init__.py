"""What each command found, as data: rows, their fields, and the records of JSON."""

"""Relations between paragraphs: wholes, changes and parts that a report tells apart."""

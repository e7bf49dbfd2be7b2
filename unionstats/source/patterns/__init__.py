"""The relations that the lines of a table follow: sums, differences, quotients, growth, averages."""

"""A result → text: functions that know how something looks and nothing of where it goes."""

"""Texts as they are shown: measured in columns, made safe, written in ASCII where need be."""

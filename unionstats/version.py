"""The version, where reading it costs nothing; the package metadata says the same."""

VERSION = "0.2.0"

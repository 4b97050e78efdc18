"""Import-linter brings rich, structlog imports it where it is there, and 3 MB would be counted that no production has."""

raise ImportError("a development tool's")

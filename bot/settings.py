"""Typed settings from the environment and `.env`. Wrong ones stop the start with a line that names the variable."""

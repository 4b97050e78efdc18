"""The hub's public page: what may be on it, and what is found there."""

"""The hub's public page: plain files that need no server."""

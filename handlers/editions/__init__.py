"""Editions: `/edition` for everybody, `/edition_new` for organisers."""

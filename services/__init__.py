"""What people and the clock intend; each service is one transaction."""

from storage.db import Database as Database  # handlers pass it on and never look inside

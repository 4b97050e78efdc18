# Announcements.
announcement-recalled = The organiser has recalled this announcement.

# Аб’явы.
announcement-recalled = Арганізатар адклікаў гэтую аб’яву.

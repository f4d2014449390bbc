### What `desk` says.

desk-course-changed = The files of this course have changed since; begin a new sitting.

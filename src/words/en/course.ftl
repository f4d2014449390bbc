### What `course` says.

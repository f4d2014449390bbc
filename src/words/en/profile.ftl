### What `profile` says: the place of all data, and the names of profiles.

profile-no-home = kenning does not know where to keep its data, because no home directory is set. Name a directory with --home DIR or KENNING_HOME.
profile-bad-name =
    “{ $name }” can't be the name of a profile: { $why ->
        [empty] it is empty
        [too-long] it is too long
        [character] it contains a character that is not allowed
        [start] it does not begin with a letter or digit
        [end] it ends with a space
       *[device] some systems keep this name for a device
    }. Use up to 64 letters, digits, “-”, “_” and spaces, and begin with a letter or digit.
profile-file-damaged = The file with the current profile's name was damaged. It names “{ $name }” now, the profile that was used last. Switch to another with `kenning profile use NAME`. The damaged file is now { $path }.
profile-file-unmended = The file with the current profile's name is damaged. This is “{ $name }”, the profile that was used last. `kenning profile use NAME` writes the file anew.
profile-exists = There is already a profile “{ $name }”. Choose another name, or use that profile with --profile.
profile-missing = There is no profile “{ $name }”. `kenning profile list` shows the profiles that there are; `kenning profile new` makes one.
profile-is-current = The profile “{ $name }” is the current one, so it was not removed. Switch to another with `kenning profile use` first.

## Removing a profile that was cut short

# $name is the name of a profile.
profile-removed-after-all = Removing the profile “{ $name }” had been cut short and is now finished.
# $why is a sentence.
profile-not-removed = The profile “{ $name }” was to be removed, and not all of its files are gone yet. { $why } kenning tries again whenever it starts to practise or to change something.
# $names are names of profiles.
profile-half-removed = Removing { $names } was cut short: files of it are still there. kenning finishes it whenever it starts to practise or to change something, as with `kenning doctor --repair`.

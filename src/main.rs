//! The binary: parse arguments, run, exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    kenning::cli::run()
}

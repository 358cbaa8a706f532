//! How long people and disks wait, on the built-in example session. It prints figures and asserts nothing: whether one
//! is good is for a person to say, who knows the machine and what else runs on it.

mod content;
mod example;
mod figures;
#[path = "../suite/driver/keys.rs"]
mod keys;
mod plans;
mod presses;
#[cfg(unix)]
#[path = "../suite/terminal/pty.rs"]
#[expect(dead_code, reason = "the suite asks the terminal for more than its time")]
mod pty;
mod sessions;
#[cfg(unix)]
mod start;

/// A part of the benchmark: the word that picks it, and what it measures.
type Part = (&'static str, fn());

#[cfg(unix)]
const START: &[Part] = &[("start", start::measure)];
#[cfg(not(unix))]
const START: &[Part] = &[];

const PARTS: &[Part] = &[
    ("presses", presses::measure),
    ("sessions", sessions::measure),
    ("plans", plans::measure),
    ("content", content::measure),
];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    // `cargo test --benches` runs this too, without the flag that `cargo bench` gives; it has nothing to test.
    if !args.iter().any(|arg| arg == "--bench") {
        println!("nothing measured: run `cargo bench`");
        return;
    }
    let picked: Vec<&String> = args.iter().filter(|arg| !arg.starts_with('-')).collect();
    println!("{}", example::described());
    for (name, measure) in PARTS.iter().chain(START) {
        if picked.is_empty() || picked.iter().any(|picked| name.contains(picked.as_str())) {
            measure();
        }
    }
}

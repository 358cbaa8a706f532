//! Reading what the program carries. It happens once, on a thread of its own, while Home is shown.

use crate::figures::{Figures, head};
use levers::content::embedded;
use levers::content::load::load;
use levers::words;

pub fn measure() {
    head("Built-in content", "");
    Figures::of(50, embedded::workshop).print("read the workshop");
    Figures::of(50, embedded::example).print("read the example session");
    Figures::of(50, || load(embedded::NAME, &embedded::files()))
        .print("read and check all, as `levers check` does");
    Figures::of(1000, || words::say("home-tagline")).print("say one sentence of the program's own");
}

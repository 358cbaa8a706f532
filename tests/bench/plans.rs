//! From the session to the bytes of each format, plan and layout included.

use crate::example;
use crate::figures::{Figures, head, timed};
use levers::export;
use levers::plan::{Audience, Document, Plan};

pub fn measure() {
    let (workshop, session) = (example::workshop(), example::session());
    let plan = || Plan::new(&workshop, &session, Audience::Full);
    let document = || plan().document();
    head("Example session to plan", "aim: PDF under 150 ms");
    #[cfg(feature = "pdf")]
    {
        let mut first = Figures::default();
        first.add(timed(|| pdf(&document())));
        first.print("pdf, the first of the program's run");
        Figures::of(20, || pdf(&document())).print("pdf, again");
    }
    Figures::of(100, || export::html::render(&document())).print("html");
    Figures::of(100, || export::markdown::render(&document())).print("md");
    Figures::of(100, || export::text::render(&document())).print("txt");
    Figures::of(100, || export::json::render(&plan())).print("json");
    Figures::of(100, document).print("of each but json: plan and layout, no format yet");
}

#[cfg(feature = "pdf")]
fn pdf(document: &Document) -> Vec<u8> {
    export::pdf::render(document, export::Paper::A4).expect("the example prints").bytes
}

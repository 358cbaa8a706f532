//! The built-in workshop as the program carries it: it reads, and it fits together.

use levers::content::diagnostic::{Diagnostic, Look};
use levers::content::embedded;
use levers::content::load::load;

fn pictures(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(|fault| fault.render(Look::Plain) + "\n\n").collect()
}

#[test]
fn the_built_in_content_has_no_fault_and_no_warning() {
    let loaded = load(embedded::NAME, &embedded::files());
    assert!(loaded.diagnostics.is_empty(), "{}", pictures(&loaded.diagnostics));
    assert!(loaded.is_sound());
}

#[test]
fn the_program_carries_what_lies_in_the_folder() {
    let workshop = embedded::workshop();
    assert_eq!(Some(&workshop), load(embedded::NAME, &embedded::files()).workshop.as_ref());
    assert_eq!(workshop.id, embedded::ID);
    assert_eq!(workshop.modules.len(), 6);
    let catalogue = &workshop.catalogue;
    let counts =
        [catalogue.levers.len(), catalogue.models.len(), catalogue.calendar.len(), catalogue.cases.len()];
    assert!(counts.iter().all(|count| *count >= 14), "{counts:?}");
    assert_eq!(catalogue.bank.len(), 39);
    assert!(!catalogue.goals.is_empty() && !catalogue.terms.is_empty());
}

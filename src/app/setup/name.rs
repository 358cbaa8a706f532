//! What a new session is called on the disk.

use crate::workshop::SessionId;
use jiff::civil::Date;

/// Makes a file name from the date and the issue: `2026-11-22-home-care-pay`. The shell adds a number when it is taken.
pub fn session_id(issue: &str, today: Date) -> SessionId {
    use unicode_normalization::UnicodeNormalization;
    let mut slug = String::new();
    for c in issue.nfd().filter(char::is_ascii) {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.trim_matches('-').chars().take(32).collect();
    let slug = if slug.is_empty() { "plan" } else { slug.trim_end_matches('-') };
    SessionId::try_from(format!("{today}-{slug}"))
        .unwrap_or_else(|_| SessionId::try_from("plan").expect("small letters are a valid id"))
}

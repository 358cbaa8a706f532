//! Sessions and live files as text: one RON value each, made to be read and mended by a person in any editor.
//!
//! The one place that holds the RON options for what the program itself writes. No file is opened here.

mod fault;
mod head;
mod mend;

pub use fault::Fault;
pub use head::{Ending, Head, ending, head};

use crate::workshop::Session;
use crate::workshop::session::FORMAT;
use head::Outline;
use ron::Options;
use ron::error::SpannedError;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The largest session that is read or written, in bytes.
pub const MOST_BYTES: u64 = 64 << 20;

const HEADER: &str = "\
// A session of levers: all that one group said. It may be read and edited in a text editor while levers
// has it closed. Comments are lost at the next save; levers keeps backups of what it opens.
";

const LIVE_HEADER: &str =
    "// What is being typed in a running levers; removed when it ends. Not for editing.\n";

// A new format needs an arm in `examine` that reads the old one, and a sample in tests/data/sessions.
const _: () = assert!(FORMAT == 1, "`examine` reads format 1 as the present one");

/// Returns a session as the text of its file.
pub fn write(session: &Session) -> String {
    pretty(HEADER, session)
}

/// Returns any other value of the program's own as text, under the header of live files.
pub fn write_live<T: Serialize>(live: &T) -> String {
    pretty(LIVE_HEADER, live)
}

/// Reads a session from the bytes of its file, whatever they are.
pub fn parse(bytes: &[u8]) -> Result<Session, Fault> {
    let text = text(bytes)?;
    match options().from_str::<Session>(&text) {
        Ok(session) if session.format == FORMAT => Ok(mended(session)),
        // Only a file that is not just right is looked over for what it is and where it is wrong.
        Ok(_) | Err(_) => examine(&text),
    }
}

/// Reads a live file. It is never mended: one that is torn holds nothing that the session file lacks for sure.
pub fn parse_live<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    let text = text(bytes)?;
    options().from_str(&text).map_err(|error| wrong(&error, &text, &Outline::of(&text)))
}

fn examine(text: &str) -> Result<Session, Fault> {
    let outline = Outline::of(text);
    let Some(value) = outline.value("format") else {
        // Without a format, one that was deleted by hand must be told from a file that never was a session.
        let ours = outline.value("workshop").is_some() && outline.value("setup").is_some();
        return if ours { parse_1(text, &outline) } else { Err(strange(text, &outline)) };
    };
    // A format that is no number is reported with its place by the full reading.
    let Ok(format) = options().from_str::<u32>(value) else { return parse_1(text, &outline) };
    match format {
        0 => Err(Fault::Foreign),
        1 => parse_1(text, &outline),
        newer => Err(Fault::Newer { format: newer }),
    }
}

fn parse_1(text: &str, outline: &Outline<'_>) -> Result<Session, Fault> {
    options().from_str(text).map(mended).map_err(|error| wrong(&error, text, outline))
}

fn mended(mut session: Session) -> Session {
    mend::numbers(&mut session);
    session
}

/// `Some(..)` is left out, and `Collect(items: ..)` has no second pair of brackets: what is easy to read is easy to
/// mend. Reading takes `Some(..)` too, but a struct or tuple in it then has no brackets of its own.
fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_default_extension(Extensions::UNWRAP_VARIANT_NEWTYPES)
}

fn pretty<T: Serialize>(header: &str, value: &T) -> String {
    let body = |escape: bool| {
        options()
            .to_string_pretty(value, PrettyConfig::new().new_line("\n").escape_strings(escape))
            .expect("these types hold nothing that RON cannot write")
    };
    // Letters of every script stay letters and a line end stays one. Only where something unprintable got in
    // (it is taken out when typed, but not by a text editor) is the whole written with escapes.
    let plain = body(false);
    let body = if has_hidden(&plain) { body(true) } else { plain };
    format!("{header}{body}\n")
}

/// Whether control characters other than line ends are in a text. It looks at bytes, because sessions can be long.
fn has_hidden(text: &str) -> bool {
    let mut last = 0;
    text.bytes().any(|byte| {
        let ascii = byte < b' ' && byte != b'\n' || byte == 0x7f;
        // U+0080 to U+009F.
        let latin = last == 0xc2 && byte < 0xa0;
        last = byte;
        ascii || latin
    })
}

/// Returns the bytes as text with plain line ends.
fn text(bytes: &[u8]) -> Result<String, Fault> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Fault::TooLarge);
    }
    if bytes.contains(&0) {
        return Err(Fault::Binary);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned();
            // A letter cut in two at the very end is a cut file, not a foreign one.
            let (line, column) = place_of_end(&good);
            return Err(match error.error_len() {
                Some(_) => Fault::NotText { line, column: column + 1 },
                None => Fault::Truncated { line, column },
            });
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(Fault::Empty);
    }
    // We never write a bare carriage return, so an editor put it there.
    Ok(if text.contains('\r') { text.replace("\r\n", "\n") } else { text.to_owned() })
}

/// Says what a text is that has none of a session's fields.
fn strange(text: &str, outline: &Outline<'_>) -> Fault {
    if HEADER.starts_with(text.trim_end()) {
        return cut(text);
    }
    match options().from_str::<ron::Value>(text) {
        Ok(_) => Fault::Foreign,
        Err(error) if outline.is_round() && is_cut(&error, text, outline) => cut(text),
        Err(error) => {
            let at = error.span.start;
            Fault::NotRon { line: at.line, column: at.col, detail: error.code.to_string() }
        }
    }
}

/// Turns RON's complaint into a fault.
fn wrong(error: &SpannedError, text: &str, outline: &Outline<'_>) -> Fault {
    if is_cut(error, text, outline) {
        return cut(text);
    }
    let at = error.span.start;
    Fault::Wrong { line: at.line, column: at.col, detail: error.code.to_string() }
}

/// Whether the text was cut off: its brackets are open, and RON understood all but the last line.
fn is_cut(error: &SpannedError, text: &str, outline: &Outline<'_>) -> bool {
    let unfinished = matches!(
        error.code,
        ron::Error::Eof | ron::Error::ExpectedStringEnd | ron::Error::UnclosedBlockComment
    );
    let last = text.trim_end().matches('\n').count() + 1;
    outline.is_open() && (unfinished || error.span.start.line >= last)
}

fn cut(text: &str) -> Fault {
    let (line, column) = place_of_end(text.trim_end());
    Fault::Truncated { line, column }
}

/// Returns line and column of the last character, both from 1; column 0 where the line has none.
fn place_of_end(text: &str) -> (usize, usize) {
    let line = text.matches('\n').count() + 1;
    let last = text.rsplit('\n').next().unwrap_or("");
    (line, last.chars().count())
}

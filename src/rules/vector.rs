//! Reading and writing a row of replies such as `N N Y - Y N N N N - Y Y`, in the order L0 to F1.

use crate::rules::verdict::Replies;
use crate::workshop::kind::verdict::{Question, Reply};
use thiserror::Error;

/// Why a text is not a row of replies.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum VectorError {
    #[error("`{mark}` is not a reply, in place {place} (question {question}): write Y, N, ? or U for not sure, - for not asked", question = .question.map_or("after F1", Question::name))]
    UnknownMark {
        mark: String,
        /// Counted from 1.
        place: usize,
        /// `None` past the last question.
        question: Option<Question>,
    },
    #[error("{found} replies, but there are 12 questions: after {last} comes {question}; write - for a question that was not asked", last = .found, question = .next.name())]
    TooFew { found: usize, next: Question },
    #[error("{found} replies, but there are only 12 questions, L0 to F1: take {extra} away", extra = .found - Question::ALL.len())]
    TooMany { found: usize },
    #[error(
        "no replies given: write one mark for each of the 12 questions, for example `N N Y - Y N N N N - Y Y`"
    )]
    Empty,
}

/// Reads a row of replies: one mark for each question, with blanks or commas between them or nothing at all.
///
/// `Y` and `N` in either size, `?` or `U` for not sure, `-` for not asked, which leaves the question without a reply.
pub fn parse(text: &str) -> Result<Replies, VectorError> {
    let marks: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    if marks.is_empty() {
        return Err(VectorError::Empty);
    }
    let mut replies = Replies::new();
    for (idx, mark) in marks.iter().enumerate() {
        let question = Question::ALL.get(idx).copied();
        let reply = match mark.to_ascii_uppercase() {
            'Y' => Some(Reply::Yes),
            'N' => Some(Reply::No),
            '?' | 'U' => Some(Reply::NotSure),
            // Writing programs turn a hyphen into a dash.
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => None,
            _ => return Err(unknown_mark(text, *mark, idx)),
        };
        if let (Some(question), Some(reply)) = (question, reply) {
            replies.insert(question, reply);
        }
    }
    match Question::ALL.get(marks.len()) {
        Some(next) => Err(VectorError::TooFew { found: marks.len(), next: *next }),
        None if marks.len() > Question::ALL.len() => Err(VectorError::TooMany { found: marks.len() }),
        None => Ok(replies),
    }
}

/// Writes replies as a row of twelve marks with blanks between them; a question without a reply is `-`.
pub fn write(replies: &Replies) -> String {
    let marks = Question::ALL.map(|question| match replies.get(&question) {
        Some(Reply::Yes) => "Y",
        Some(Reply::No) => "N",
        Some(Reply::NotSure) => "?",
        None => "-",
    });
    marks.join(" ")
}

/// Names the whole word where marks stand apart, so that `yes` is named as it was typed.
fn unknown_mark(text: &str, mark: char, mark_idx: usize) -> VectorError {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || c == ',').collect();
    let mut first_idx = 0;
    for word in &words {
        let n_marks = word.chars().count();
        if words.len() > 1 && mark_idx < first_idx + n_marks {
            return VectorError::unknown(word.to_string(), first_idx);
        }
        first_idx += n_marks;
    }
    VectorError::unknown(mark.to_string(), mark_idx)
}

impl VectorError {
    fn unknown(mark: String, idx: usize) -> VectorError {
        VectorError::UnknownMark { mark, place: idx + 1, question: Question::ALL.get(idx).copied() }
    }
}

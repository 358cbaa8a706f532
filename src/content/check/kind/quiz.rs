//! Questions of a quiz: something to choose from, and something that is right.

use super::Fault;
use crate::content::check::Found;
use crate::content::check::ground::Place;
use crate::content::check::reference::{What, unknown};
use crate::workshop::kind::quiz::Quiz;

pub(super) fn check(found: &mut Found, quiz: &Quiz, place: &Place) {
    for (idx, question) in quiz.questions.iter().enumerate() {
        let place = place.field("questions").index(idx);
        if question.options.len() < 2 {
            found.add(&place.field("options"), Fault::FewOptions { question: question.id.clone() });
        }
        if question.right.is_empty() {
            found.add(&place.field("right"), Fault::NoRight { question: question.id.clone() });
        }
        for (idx, right) in question.right.iter().enumerate() {
            if question.options.iter().all(|option| option.id != *right) {
                let known = question.options.iter().map(|option| option.id.as_str());
                found.add(&place.field("right").index(idx), unknown(What::Option, right.as_str(), known));
            }
        }
    }
}

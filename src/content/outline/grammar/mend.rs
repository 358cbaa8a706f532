//! Going on after a slip: what is passed over, and what is said about it.

use crate::content::{
    fault::clip,
    outline::{
        Fault, Node, Shape,
        brackets::{Closed, End},
        grammar::Grammar,
        lex::{Lexeme, Token},
    },
    source::Span,
};

impl Grammar<'_> {
    /// Goes to the next value of the group that ends at `end`. Returns whether there is one.
    pub(super) fn next_item(&mut self, end: usize) -> bool {
        loop {
            if self.is_comma(end) {
                self.fault(self.lexemes[self.at].span, Fault::ExtraComma);
                self.at += 1;
            } else if self.at < end && !self.begins_value(end) {
                self.skip_unexpected(end);
            } else {
                return self.at < end;
            }
        }
    }

    /// Passes the comma behind a value, and complains when there is none where one must be.
    pub(super) fn comma(&mut self, end: usize) {
        if self.at < end && !self.is_comma(end) {
            if self.begins_value(end) {
                let Lexeme { token, span } = &self.lexemes[self.at - 1];
                // A group that is not closed may have taken the comma in.
                if *token != Token::Comma {
                    let behind = Span::at(span.end);
                    self.fault(behind, Fault::MissingComma);
                }
                return;
            }
            self.skip_unexpected(end);
        }
        self.take(end, |token| *token == Token::Comma);
    }

    /// Passes the comma behind the value of a name. Where the value is missing, so may be the comma.
    pub(super) fn comma_behind(&mut self, value: &Node, end: usize) {
        match value.shape {
            Shape::Broken => {
                self.take(end, |token| *token == Token::Comma);
            }
            Shape::Bool(_)
            | Shape::Number(_)
            | Shape::Char(_)
            | Shape::Text(_)
            | Shape::List(_)
            | Shape::Map(_)
            | Shape::Struct(..) => self.comma(end),
        }
    }

    /// Passes what cannot begin a value, up to the next comma or value, with one fault for all of it.
    pub(super) fn skip_unexpected(&mut self, end: usize) {
        let first = self.at;
        while self.at < end && !self.is_comma(end) && !self.begins_value(end) {
            self.at += 1;
        }
        if first < self.at {
            let span = Span::new(self.lexemes[first].span.start, self.lexemes[self.at - 1].span.end);
            self.fault(span, Fault::Unexpected { found: clip(&self.text[span.range()]) });
        }
    }

    /// Passes the rest of a sentence behind a quote that was meant to stand inside the text.
    pub(super) fn skip_after_quote(&mut self, end: usize, text: Span) {
        let follows = |lexeme: &Lexeme<'_>| {
            lexeme.span.start == text.end && !matches!(lexeme.token, Token::Comma | Token::Colon)
        };
        let is_followed = self.at < end && follows(&self.lexemes[self.at]);
        if !is_followed {
            return;
        }
        self.fault(Span::new(text.end - 1, text.end), Fault::QuoteInText);
        while self.at < end {
            if self.is_comma(end) {
                let comma = self.lexemes[self.at].span;
                let after = self.next_lexeme(end);
                let ends_here = after.is_none_or(|after| {
                    matches!(after.token, Token::Text(_) | Token::Open(_))
                        || self.text[comma.end..after.span.start].contains('\n')
                });
                self.at += 1;
                let is_over = ends_here || self.begins_field(end);
                self.at -= 1;
                if is_over {
                    return;
                }
            }
            self.at = match self.ends[self.at] {
                Some(End { at, closed: Closed::Bracket }) => at + 1,
                Some(End { at, .. }) => at,
                None => self.at + 1,
            };
        }
    }
}

//! The line at the top of a file that turns on extensions of RON: `#![enable(implicit_some)]`.

use crate::content::{
    fault::clip,
    outline::{
        Fault,
        grammar::Grammar,
        lex::{Bracket, Token},
    },
    suggest::did_you_mean,
};

/// The extensions of RON. All but the last are how this reader reads anyway; they are accepted and
/// change nothing.
const EXTENSIONS: [&str; 4] =
    ["implicit_some", "unwrap_newtypes", "unwrap_variant_newtypes", "explicit_struct_names"];

impl Grammar<'_> {
    /// Reads `#![enable(a, b)]`.
    pub(super) fn extensions(&mut self, end: usize) {
        let hash = self.lexemes[self.at].span;
        self.at += 1;
        let is_begun = self.take(end, |token| *token == Token::Other("!"));
        let is_opened = self.token(end) == Some(&Token::Open(Bracket::Square));
        let group = is_opened.then(|| self.ends[self.at]).flatten();
        let (true, Some(group)) = (is_begun, group) else {
            self.fault(hash, Fault::Unexpected { found: "#".into() });
            return;
        };
        self.at += 1;
        if !self.take(group.at, |token| *token == Token::Name("enable"))
            || !self.take(group.at, |token| *token == Token::Open(Bracket::Round))
        {
            self.fault(hash, Fault::Unexpected { found: "#".into() });
        }
        while self.at < group.at {
            if let Token::Name(name) = self.lexemes[self.at].token
                && !EXTENSIONS.contains(&name)
            {
                let suggestion = did_you_mean(name, EXTENSIONS);
                let fault = Fault::UnknownExtension { name: clip(name), suggestion };
                self.fault(self.lexemes[self.at].span, fault);
            }
            self.at += 1;
        }
        self.leave(group);
    }
}

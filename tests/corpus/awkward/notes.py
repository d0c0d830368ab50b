# SPDX-FileCopyrightText: The Lever Arch contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the sentences of a document's intake note are recognised, by the kinds of FileNote.

Patterns for what app/worker/filenotes.cpp says in English, without its numbers.
"""

NOTE_WORDS = {
    "Macros": "has macros",
    "Scripts": "scripts? in it (was|were) not run",
    "ExternalLinks": "links? to other files or the web (was|were) not followed",
    "RemotePictures": "pictures? that (is|are) only on the web",
    "ActiveContent": "(frame|form|plug-in).* in it (was|were) left out",
    "HiddenSheet": "Hidden sheet: ",
    "HiddenRows": "Hidden rows: ",
    "HiddenColumns": "Hidden columns: ",
    "HiddenText": "text in it (is|are) marked as hidden",
    "TrackedChanges": "tracked changes? that nobody has accepted",
    "Comments": "comments? in its margin",
    "EmbeddedFiles": "inside it (was|were) not opened",
    "WrongEnding": "but it is something else",
    "GuessedEncoding": "does not say how its letters are written",
    "ControlBytes": "bytes? in it that (is|are) no text",
    "CutShort": "Its pages end at ",
    "PartsUnread": "damaged or missing: ",
    "OtherBody": "say different things; both are shown",
    "PicturesMissing": "pictures? it shows (is|are) not in the file",
    "Signed": "carries a digital signature",
    "Encrypted": "It is encrypted ",
    "Formulas": "what they last gave",
}

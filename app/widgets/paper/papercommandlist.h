// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace LeverArch {

class DocumentPage;

/// One thing that can be done on an open paper, as data.
struct PaperCommand
{
    enum Trait : unsigned {
        Plain = 0,
        OnSelection = 1,  ///< Needs selected words; offered beside them.
        Writes = 2,       ///< Needs a case file that can be written.
        LetterKey = 4,    ///< A key that is a letter: only on the pages themselves.
        OfLayout = 8,     ///< In the menu of how pages are laid out.
        BeginsGroup = 16, ///< A line before it in the menu.
        BesideWords = 32, ///< Offered beside selected words, and possible without.
        OfPen = 64,       ///< A button under the pages: something to mark with.
        InMarks = 128,    ///< In the menu's own menu of marks,
        InGoing = 256,    ///< of ways to a place,
        InSizes = 512,    ///< of sizes and layouts.
    };
    const char *name; ///< Object name of its action.
    const char *icon;
    const char *text;
    const char *key; ///< Portable text; may be empty.
    unsigned traits;
    void (*run)(DocumentPage &page);
    /// Whether it is switched on; null for what is no switch.
    bool (*isOn)(const DocumentPage &page);
};

const QList<PaperCommand> &paperCommands();

/// A menu in the menu, for the commands that have its trait.
struct PaperSubmenu
{
    unsigned trait;
    const char *title; ///< Source text, in context "PaperCommands".
};

const QList<PaperSubmenu> &paperSubmenus();

} // namespace LeverArch

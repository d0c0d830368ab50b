// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QPDFObjectHandle;

namespace LeverArch {

/// How a page's content leaves the graphics state, which decides what may be drawn after it.
struct ContentBalance
{
    int openSaves = 0;         ///< More q than Q by so many at the end.
    bool popsTooOften = false; ///< Somewhere a Q has no q before it.
    bool openText = false;     ///< Ends inside BT … ET.
    int openBrackets = 0;     ///< Arrays or dictionaries without an end; they swallow what follows.
    bool damaged = false;     ///< Cannot be read to its end.
    bool undecodable = false; ///< For want of whole streams.

    /// Whether something drawn after the content and `openSaves` Q's stands where it should.
    bool isSimple() const
    {
        return !popsTooOften && !openText && openBrackets == 0 && !damaged && openSaves < 200;
    }
};

ContentBalance balanceOf(QPDFObjectHandle page);

} // namespace LeverArch

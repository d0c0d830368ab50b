// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/pagetext.h"
#include "core/result.h"
#include "domain/recognition.h"

#include <QList>

#include <optional>

namespace LeverArch {

/// Which pages came as pictures, and what was recognised in them. Derived data: written outside
/// actions. What is still to be done is what is not there, so nothing is forgotten by a program
/// that was killed.
class RecognitionStore
{
public:
    virtual ~RecognitionStore() = default;

    /// Pages of living papers that have no text and were not tried yet, in the order they came in,
    /// at most `limit`.
    virtual Result<QList<WaitingPage>> waiting(int limit) const = 0;
    virtual Result<RecognitionCounts> counts() const = 0;
    /// Nothing when the page has text of its own, or waits.
    virtual Result<std::optional<Recognition>> recognition(Id original, int page) const = 0;

    /// Keeps what became of a page: its words, which are found from now on, and how sure each is.
    /// Without effect when the page is gone, or has text by now.
    virtual Result<void> keep(const WaitingPage &page, const Recognition &recognition,
                              const PageText &text) = 0;
    /// Lets pages wait again that failed, so that they are tried once more.
    virtual Result<void> retryFailed() = 0;
    /// Throws away what became of one page, so that it is recognised anew. False, and nothing
    /// changed, when the page was never recognised, or when something is anchored on its words.
    virtual Result<bool> forgetPage(Id original, int page) = 0;
    /// Throws away what was recognised of an original, so that it is recognised anew (in another
    /// language). Pages that something is anchored on keep their words: its places count on them.
    virtual Result<void> forget(Id original) = 0;
};

} // namespace LeverArch

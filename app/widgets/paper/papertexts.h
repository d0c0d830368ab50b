// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "widgets/paper/textselection.h"

#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace LeverArch {

/// The stored words of a paper's pages, fetched when first asked for and kept for the pages used
/// last. Interface thread; asking never waits.
class PaperTexts : public QObject
{
    Q_OBJECT

public:
    /// Fetches one page's text somewhere else and answers later (or at once) on this thread; the
    /// answer may be dropped when `context` is gone.
    using Fetch =
        std::function<void(QObject *context, int page, std::function<void(Result<PageText>)> then)>;

    explicit PaperTexts(Fetch fetch, QObject *parent = nullptr);

    /// The page's words, or nullptr; then they are being fetched and ready() will tell. The pointer
    /// holds until the next call.
    const ReadyPage *page(int page);
    /// Pages that had no words when they were fetched may have been recognised since: fetches them
    /// anew.
    void fetchWordlessAnew();
    /// For textBetween() and its like.
    ReadyPages pages();

Q_SIGNALS:
    void ready(int page);

private:
    struct Kept
    {
        std::unique_ptr<ReadyPage> page;
        quint64 used = 0;
    };
    void keep(int page, PageText text);

    Fetch m_fetch;
    std::unordered_map<int, Kept> m_kept;
    std::unordered_set<int> m_asked;
    quint64 m_clock = 0;
};

} // namespace LeverArch

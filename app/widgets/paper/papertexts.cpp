// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/papertexts.h"

#include <algorithm>

namespace LeverArch {

namespace {

// A dense page with its order is some 100 kB; a selection over more pages than this is unusual, and
// then only loses speed.
constexpr size_t mostKept = 200;

} // namespace

PaperTexts::PaperTexts(Fetch fetch, QObject *parent) : QObject(parent), m_fetch(std::move(fetch)) {}

const ReadyPage *PaperTexts::page(int page)
{
    const auto kept = m_kept.find(page);
    if (kept != m_kept.end()) {
        kept->second.used = ++m_clock;
        return kept->second.page.get();
    }
    if (page < 1 || !m_asked.insert(page).second)
        return nullptr;
    m_fetch(this, page, [this, page](Result<PageText> text) {
        m_asked.erase(page);
        // A page without stored text is a page without words; why is the page's own matter.
        keep(page, text.ok() ? std::move(*text) : PageText());
        Q_EMIT ready(page);
    });
    const auto atOnce = m_kept.find(page);
    return atOnce == m_kept.end() ? nullptr : atOnce->second.page.get();
}

void PaperTexts::fetchWordlessAnew()
{
    std::vector<int> wordless;
    for (const auto &[number, kept] : m_kept) {
        if (kept.page->text.words.isEmpty())
            wordless.push_back(number);
    }
    for (const int number : wordless) {
        m_kept.erase(number);
        page(number);
    }
}

ReadyPages PaperTexts::pages()
{
    return [this](int number) { return page(number); };
}

void PaperTexts::keep(int page, PageText text)
{
    if (m_kept.size() >= mostKept) {
        m_kept.erase(std::min_element(m_kept.begin(), m_kept.end(), [](auto &a, auto &b) {
            return a.second.used < b.second.used;
        }));
    }
    m_kept[page] = {std::make_unique<ReadyPage>(std::move(text)), ++m_clock};
}

} // namespace LeverArch

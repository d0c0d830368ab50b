// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperfinder.h"

#include <algorithm>

namespace LeverArch {

PaperFinder::PaperFinder(Look look, QObject *parent) : QObject(parent), m_look(std::move(look)) {}

PaperFinder::~PaperFinder()
{
    m_cancellation.cancel();
}

void PaperFinder::find(const QString &words, int fromPage)
{
    m_cancellation.cancel();
    m_cancellation = Cancellation();
    m_words = words.trimmed();
    m_places.clear();
    m_current = -1;
    m_looking = !m_words.isEmpty();
    Q_EMIT changed();
    if (!m_looking)
        return;
    const Cancellation mine = m_cancellation;
    m_look(
        this, m_words,
        [this, fromPage, mine](const Result<QList<Passage>> &answer) {
            if (!mine.isCancelled())
                receive(answer, fromPage);
        },
        mine);
}

void PaperFinder::receive(const Result<QList<Passage>> &answer, int fromPage)
{
    m_looking = false;
    if (answer.ok()) {
        m_places = *answer;
        const auto from = std::find_if(m_places.begin(), m_places.end(),
                                       [fromPage](auto &place) { return place.page >= fromPage; });
        if (!m_places.isEmpty())
            m_current = from == m_places.end() ? 0 : int(from - m_places.begin());
    } else if (answer.error().code != Error::Code::Cancelled) {
        Q_EMIT failed(answer.error());
    }
    Q_EMIT changed();
}

void PaperFinder::next()
{
    step(1);
}

void PaperFinder::previous()
{
    step(-1);
}

void PaperFinder::step(int by)
{
    if (m_places.isEmpty())
        return;
    const int count = int(m_places.size());
    m_current = (m_current + by + count) % count;
    Q_EMIT changed();
}

} // namespace LeverArch

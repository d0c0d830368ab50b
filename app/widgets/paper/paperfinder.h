// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/passage.h"
#include "core/progress.h"
#include "core/result.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace LeverArch {

/// The places of some words in one paper, and which of them the person is at. Looks somewhere else;
/// newer words supersede the ones before. Interface thread.
class PaperFinder : public QObject
{
    Q_OBJECT

public:
    using Look = std::function<void(QObject *context, const QString &words,
                                    std::function<void(Result<QList<Passage>>)> then,
                                    Cancellation cancellation)>;

    explicit PaperFinder(Look look, QObject *parent = nullptr);
    ~PaperFinder() override;

    /// Begins looking; the first place at or after `fromPage` becomes current.
    void find(const QString &words, int fromPage);
    void next();
    void previous();

    const QString &words() const { return m_words; }
    bool isLooking() const { return m_looking; }
    const QList<Passage> &places() const { return m_places; }
    int current() const { return m_current; } ///< Index into places(); -1 when there are none.

Q_SIGNALS:
    void changed();
    void failed(const LeverArch::Error &error);

private:
    void receive(const Result<QList<Passage>> &answer, int fromPage);
    void step(int by);

    Look m_look;
    Cancellation m_cancellation;
    QString m_words;
    QList<Passage> m_places;
    int m_current = -1;
    bool m_looking = false;
};

} // namespace LeverArch

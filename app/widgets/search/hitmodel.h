// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress.h"
#include "core/result.h"
#include "domain/stores/searchindex.h"

#include <QAbstractListModel>

namespace LeverArch {

class CaseFile;

/// What a search over everything found. Looks on a reader thread, a screenful at a time; newer
/// words supersede the ones before. The case file must outlive it.
class HitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int screenful = 50;

    enum Role {
        SnippetRole = Qt::UserRole + 100, ///< QString, found words between U+0002 and U+0003.
        PageRole                          ///< QString: "p. 3", empty for a find in the fields.
    };

    explicit HitModel(CaseFile &caseFile, QObject *parent = nullptr);
    ~HitModel() override;

    void setWords(const QString &words);
    const QString &words() const { return m_words; }
    bool isLooking() const { return m_looking; }
    qint64 total() const { return m_total; }
    bool isTotalExact() const { return m_totalExact; }
    const SearchHit &hit(int row) const { return m_hits.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void answered(); ///< The first finds of new words are there, or there are none.
    void failed(const LeverArch::Error &error);

private:
    void look(int offset);
    void receive(const Result<SearchAnswer> &answer, int offset);

    CaseFile &m_caseFile;
    QString m_words;
    QList<SearchHit> m_hits;
    qint64 m_total = 0;
    bool m_totalExact = true;
    bool m_looking = false;
    bool m_complete = true;
    Cancellation m_cancellation;
};

/// The words a snippet shows as found first; empty when it shows none.
QString firstFound(const QString &snippet);

} // namespace LeverArch

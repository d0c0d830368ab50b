// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "models/latestread.h"
#include "models/rowsmodel.h"

#include <QString>
#include <QStringList>

namespace LeverArch {

class CaseFile;

/// A record one could choose, or (null id) the offer to make a new one of these words.
struct PickLine
{
    Id record;
    QString title;
    QString kind;
    QString newKind; ///< Not empty on the line that offers a new record of this kind.
};

/// Records whose words match what is typed, for choosing one.
class RecordPickModel final : public RowsModel<PickLine>
{
    Q_OBJECT

public:
    /// `kinds` empty: any. With `offerNew`, a single kind people may create is offered as a new
    /// record under the words typed.
    RecordPickModel(CaseFile &caseFile, QStringList kinds, bool offerNew,
                    QObject *parent = nullptr);

    void setWords(const QString &words);
    /// The words, simplified, that the rows now answer.
    const QString &answeredWords() const { return m_answeredWords; }

Q_SIGNALS:
    void answered();

protected:
    QVariant cell(const PickLine &line, int column, int role) const override;
    bool sameThing(const PickLine &a, const PickLine &b) const override
    {
        return a.record == b.record && a.title == b.title;
    }

private:
    CaseFile &m_caseFile;
    const QStringList m_kinds;
    const bool m_offerNew;
    LatestRead m_read;
    QString m_answeredWords;
};

} // namespace LeverArch

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QModelIndex;

namespace LeverArch {

class CaseFile;
class RecordPickModel;

/// Offers the titles of records while a name is typed into a line; any other words may stay there
/// all the same. Lives with the line.
class NameCompletion final : public QObject
{
    Q_OBJECT

public:
    NameCompletion(CaseFile &caseFile, const QStringList &kinds, QLineEdit *line);

Q_SIGNALS:
    void chosen(); ///< The line holds the title that was chosen.

private:
    void offer();
    void take(const QModelIndex &index);

    QLineEdit *m_line;
    RecordPickModel *m_model;
    QCompleter *m_completer;
};

} // namespace LeverArch

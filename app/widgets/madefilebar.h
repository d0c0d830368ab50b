// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace LeverArch {

/// A line that says where the last file was saved, with ways to open it and its folder. Stays until
/// the next file or until it is put away.
class MadeFileBar final : public QWidget
{
    Q_OBJECT

public:
    explicit MadeFileBar(QWidget *parent = nullptr);

    void say(const QString &path);
    QString path() const { return m_path; } ///< Of the last file; empty when none was made.
    QString text() const;                   ///< Empty while hidden.

Q_SIGNALS:
    void openWanted(const QString &path);
    void folderWanted(const QString &path);

private:
    QString m_path;
    QLabel *m_text;
    QToolButton *m_open;
    QToolButton *m_folder;
};

} // namespace LeverArch

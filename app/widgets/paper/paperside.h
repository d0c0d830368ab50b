// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace LeverArch {

class PaperDesk;
class RecordPicker;
class Workspace;

/// One of up to two papers beside each other: a reader, and above it which paper and which version
/// it shows.
class PaperSide : public QWidget
{
    Q_OBJECT

public:
    enum class Head {
        None,    ///< The paper alone: its tab names it. Its version is shown if it has several.
        Version, ///< Title and version.
        Choice   ///< The same, the paper can be changed and closed.
    };

    explicit PaperSide(Workspace &workspace, QWidget *parent = nullptr);

    PaperDesk &reader() const { return *m_reader; }
    void setHead(Head head);
    /// Puts the cursor where a paper is chosen.
    void askForPaper();

Q_SIGNALS:
    void closeWanted();

private:
    void refresh();

    PaperDesk *m_reader;
    QWidget *m_head;
    QLabel *m_title;
    RecordPicker *m_picker;
    QComboBox *m_version;
    QToolButton *m_close;
    Head m_kind = Head::None;
};

} // namespace LeverArch

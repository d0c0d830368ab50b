// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace LeverArch {

class LikenessPanel;
class Workspace;
struct Record;

/// What a person should know of a paper before filing it: what was noted when it came in, and which
/// papers say nearly the same. Never takes the keyboard by itself; no room where there is nothing.
class PaperRemarks final : public QWidget
{
    Q_OBJECT

public:
    explicit PaperRemarks(Workspace &workspace, QWidget *parent = nullptr);

    void setPaper(const Record &paper); ///< An empty record for none, or for several.
    LikenessPanel &likeness() const { return *m_likeness; }

private:
    QLabel *m_note;
    LikenessPanel *m_likeness;
};

} // namespace LeverArch

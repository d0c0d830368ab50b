// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QObject>
#include <QString>

#include <functional>

class QWidget;

namespace LeverArch {

class Workspace;
struct MadePaper;

/// The account of imports as a paper: saved as a PDF, or printed. Asks where to, makes it behind the
/// window's back and says what became of it.
class LedgerPaper final : public QObject
{
    Q_OBJECT

public:
    /// `window` is what questions stand over; it owns this.
    LedgerPaper(Workspace &workspace, QWidget *window);

    /// A null id means all imports.
    void save(Id intake);
    void print(Id intake);

Q_SIGNALS:
    void saved(const QString &path);

private:
    using Then = std::function<void(const MadePaper &)>;
    void make(Id intake, const QString &path, const Then &then);

    Workspace &m_workspace;
    QWidget *m_window;
};

} // namespace LeverArch

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"
#include "core/result.h"
#include "domain/ledger.h"
#include "models/latestread.h"
#include "models/rereading.h"

#include <QList>
#include <QObject>

#include <functional>

namespace LeverArch {

class Desk;
class NoticeBar;

/// What bringing-in has left open: imports that a crash or a person interrupted, and files that were
/// refused. Offers to go on with the first when a case file is opened, until that is done or the
/// import is left, wherever a person does either.
class OpenAccounts final : public QObject
{
    Q_OBJECT

public:
    OpenAccounts(Desk &desk, NoticeBar *notice, QObject *parent);

    /// Looks again; after an import.
    void refresh();
    bool hasRefused() const { return m_refused > 0; }
    bool hasUnfinished() const { return !m_open.isEmpty(); }
    /// With the one interrupted last.
    void goOnWithLast();

Q_SIGNALS:
    void changed();

private:
    struct Found
    {
        QList<IntakeInfo> unfinished; ///< Only what can be gone on with.
        qsizetype refused = 0;
    };
    void read(bool offering);
    void look();
    void forgetOthers(const QList<IntakeInfo> &open);
    void offer();
    void tellRefused();
    void noLongerAsk(const std::function<bool(const IntakeInfo &)> &about);
    void goOn();
    void resume(Id intake);
    void leave();

    Desk &m_desk;
    NoticeBar *m_notice;
    QList<IntakeInfo> m_open;       ///< What can be gone on with.
    QList<IntakeInfo> m_unfinished; ///< Still to be asked about; the first is on the screen.
    qsizetype m_refused = 0;
    LatestRead m_read; ///< Its answer must not come after the case file has gone.
    LatestRead m_looking;
    Rereading m_look; ///< While the ledger is written.
};

} // namespace LeverArch

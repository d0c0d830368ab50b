// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/openaccounts.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "shell/desk.h"
#include "widgets/noticebar.h"

namespace LeverArch {

OpenAccounts::OpenAccounts(Desk &desk, NoticeBar *notice, QObject *parent)
    : QObject(parent), m_desk(desk), m_notice(notice)
{
    connect(&desk, &Desk::opened, this, [this] { read(true); });
    connect(&desk, &Desk::closing, this, [this] {
        m_read.renew();
        m_open.clear();
        m_unfinished.clear();
        m_refused = 0;
        m_notice->say({});
    });
    connect(notice, &NoticeBar::accepted, this, &OpenAccounts::goOn);
    connect(notice, &NoticeBar::declined, this, &OpenAccounts::leave);
}

void OpenAccounts::refresh()
{
    read(false);
}

void OpenAccounts::read(bool offering)
{
    if (!m_desk.isOpen())
        return;
    m_desk.caseFile().readLater<Found>(
        this,
        [](const Stores &stores) -> Result<Found> {
            Found found;
            LEVERARCH_ASSIGN(const auto unfinished, stores.ledger().unfinished());
            for (const IntakeInfo &intake : unfinished) {
                if (!intake.paths.isEmpty())
                    found.unfinished.append(intake);
            }
            LEVERARCH_ASSIGN(const auto refused, stores.ledger().stillRefused());
            LEVERARCH_ASSIGN(const auto inside, stores.ledger().stillRefusedInside());
            found.refused = refused.size() + inside.size();
            return found;
        },
        [this, offering](const Result<Found> &found) {
            if (!found.ok()) {
                m_desk.showError(found.error());
                return;
            }
            m_refused = found->refused;
            m_open = found->unfinished;
            if (offering && !m_desk.caseFile().isReadOnly()) {
                m_unfinished = found->unfinished;
                offer();
            }
            Q_EMIT changed();
        },
        m_read.renew());
}

void OpenAccounts::offer()
{
    if (m_unfinished.isEmpty()) {
        m_notice->say({});
        return;
    }
    const IntakeInfo &intake = m_unfinished.first();
    const QString sentence =
        intake.files() == 0
            ? tr("An import was interrupted before its first file: %1.").arg(intake.source)
            : counted("LeverArch::OpenAccounts",
                      "An import was interrupted after %n of its {file|files}:", intake.files()) +
                  QStringLiteral(" %1.").arg(intake.source);
    m_notice->offer(sentence, tr("Go on"), tr("Leave it"));
}

void OpenAccounts::goOn()
{
    if (!m_unfinished.isEmpty())
        resume(m_unfinished.first().id);
}

void OpenAccounts::goOnWithLast()
{
    if (!m_open.isEmpty())
        resume(m_open.first().id);
}

void OpenAccounts::resume(Id intake)
{
    m_unfinished.removeIf([intake](const IntakeInfo &each) { return each.id == intake; });
    offer();
    ImportWish wish;
    wish.resume = intake;
    m_desk.bringIn(wish);
}

void OpenAccounts::leave()
{
    if (m_unfinished.isEmpty())
        return;
    const Id intake = m_unfinished.takeFirst().id;
    offer();
    CaseFile &caseFile = m_desk.caseFile();
    runApart<Result<void>>(
        m_desk, this,
        [&caseFile, intake] {
            return caseFile.writeDerived(
                [intake](Stores &stores) { return stores.ledger().finish(intake); });
        },
        [this](const Result<void> &left) {
            if (left.ok())
                m_desk.say(tr("The import is left as it is. What came in stays."));
            else
                m_desk.showError(left.error());
        });
}

} // namespace LeverArch

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/openaccounts.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "intake/keptpapers.h"
#include "models/sectionmodel.h"
#include "shell/desk.h"
#include "widgets/noticebar.h"

#include <algorithm>

namespace LeverArch {

namespace {

using namespace std::chrono_literals;

/// Those that can be gone on with.
Result<QList<IntakeInfo>> openAccounts(const Stores &stores)
{
    LEVERARCH_ASSIGN(QList<IntakeInfo> open, stores.ledger().unfinished());
    open.removeIf([](const IntakeInfo &intake) { return !intake.canGoOn(); });
    return open;
}

std::function<bool(const IntakeInfo &)> isThat(Id intake)
{
    return [intake](const IntakeInfo &each) { return each.id == intake; };
}

} // namespace

OpenAccounts::OpenAccounts(Desk &desk, NoticeBar *notice, QObject *parent)
    : QObject(parent), m_desk(desk), m_notice(notice), m_look([this] { look(); }, 250ms)
{
    connect(&desk, &Desk::opened, this, [this] {
        connect(&m_desk.caseFile(), &CaseFile::changed, this, [this](const ChangeSet &change) {
            if (change.ledger)
                m_look.soon();
        });
        read(true);
    });
    connect(&desk, &Desk::importWanted, this,
            [this](const ImportWish &wish) { noLongerAsk(isThat(wish.resume)); });
    connect(&desk, &Desk::closing, this, [this] {
        m_read.renew();
        m_looking.renew();
        m_look.forget();
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
            LEVERARCH_ASSIGN(found.unfinished, openAccounts(stores));
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
            forgetOthers(m_open);
            if (offering && !m_desk.caseFile().isReadOnly()) {
                m_unfinished = m_open;
                offer();
            }
            if (offering)
                tellRefused();
            Q_EMIT changed();
        },
        m_read.renew());
}

/// What was told when they were refused is forgotten with the window; the files are still missing.
void OpenAccounts::tellRefused()
{
    if (m_refused > 0)
        m_desk.say(counted("LeverArch::OpenAccounts",
                           "%n {file|files} of earlier imports {was|were} not taken in.", m_refused),
                   tr("Show the imports"), SectionModel::importsKey());
}

/// At the open accounts alone, of which there are few: one may have been left on another page.
void OpenAccounts::look()
{
    if (!m_desk.isOpen())
        return;
    m_desk.caseFile().readLater<QList<IntakeInfo>>(
        this, &openAccounts,
        [this](const Result<QList<IntakeInfo>> &open) {
            m_look.ended();
            if (!open.ok()) {
                m_desk.showError(open.error());
                return;
            }
            forgetOthers(*open);
            Q_EMIT changed();
        },
        m_looking.renew());
}

/// Of what is open now nothing is added: it may be what just comes in.
void OpenAccounts::forgetOthers(const QList<IntakeInfo> &open)
{
    const auto hasGone = [&open](const IntakeInfo &known) {
        return std::none_of(open.begin(), open.end(),
                            [&known](const IntakeInfo &each) { return each.id == known.id; });
    };
    m_open.removeIf(hasGone);
    noLongerAsk(hasGone);
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

void OpenAccounts::noLongerAsk(const std::function<bool(const IntakeInfo &)> &about)
{
    const bool onScreen = !m_unfinished.isEmpty() && about(m_unfinished.first());
    m_unfinished.removeIf(about);
    if (onScreen) // Else what was put away would come back.
        offer();
}

void OpenAccounts::resume(Id intake)
{
    ImportWish wish; // Heard again here, as if it came from elsewhere.
    wish.resume = intake;
    m_desk.bringIn(wish);
}

void OpenAccounts::leave()
{
    if (m_unfinished.isEmpty())
        return;
    const Id intake = m_unfinished.first().id;
    noLongerAsk(isThat(intake));
    CaseFile &caseFile = m_desk.caseFile();
    runApart<Result<void>>(
        m_desk, this,
        [&caseFile, intake] { return leaveImport(caseFile, intake); },
        [this, intake](const Result<void> &left) {
            if (!left.ok()) {
                m_desk.showError(left.error());
                return;
            }
            m_open.removeIf(isThat(intake));
            m_desk.say(tr("The import is left as it is. What came in stays."));
            Q_EMIT changed();
        });
}

} // namespace LeverArch

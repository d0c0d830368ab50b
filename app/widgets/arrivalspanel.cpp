// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/arrivalspanel.h"

#include "casefile/casefile.h"
#include "core/plural.h"
#include "domain/kind.h"
#include "domain/ledger.h"
#include "domain/stores/documentstore.h"
#include "domain/stores/ledgerstore.h"
#include "domain/stores/stores.h"
#include "widgets/look.h"
#include "widgets/workspace.h"

#include <QHash>
#include <QLabel>
#include <QLocale>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

QString lineOf(const LedgerEntry &entry, const IntakeInfo &intake)
{
    const QDateTime at = entry.at.isValid() ? entry.at : intake.at;
    const QString when =
        QLocale().toString(at.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm"));
    if (intake.who.trimmed().isEmpty())
        return ArrivalsPanel::tr("%1: %2").arg(when, entry.path);
    return ArrivalsPanel::tr("%1, brought in by %2: %3").arg(when, intake.who, entry.path);
}

/// Of all bytes the paper's versions were received as, oldest first.
Result<QStringList> arrivalsOf(const Stores &stores, Id document)
{
    QStringList lines;
    QSet<Id> asked;
    LEVERARCH_ASSIGN(const auto versions, stores.documents().versionsOf(document));
    for (const DocumentVersion &version : versions) {
        QList<Id> originals = {version.original};
        for (const VersionSource &source : version.sources)
            originals.append(source.original);
        for (const Id id : std::as_const(originals)) {
            LEVERARCH_ASSIGN(const Original original, stores.documents().original(id));
            if (asked.contains(id) || original.role == OriginalRole::Rendition)
                continue;
            asked.insert(id);
            LEVERARCH_ASSIGN(const auto entries, stores.ledger().arrivals(original.sha256.toHex()));
            for (const LedgerEntry &entry : entries) {
                if (entry.status == LedgerEntry::Status::Refused)
                    continue;
                LEVERARCH_ASSIGN(const IntakeInfo intake, stores.ledger().intake(entry.intake));
                lines.append(lineOf(entry, intake));
            }
        }
    }
    return lines;
}

} // namespace

ArrivalsPanel::ArrivalsPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_head(Look::flatButton({}, {}, this)),
      m_list(Look::quietLabel({}, this))
{
    setObjectName(QStringLiteral("arrivals"));
    m_head->setCheckable(true);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setArrowType(Qt::RightArrow);
    m_list->setTextFormat(Qt::PlainText);
    m_list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setMinimumWidth(1);
    m_list->hide();
    connect(m_head, &QToolButton::toggled, this, [this](bool open) {
        m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_list->setVisible(open);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Look::half);
    layout->addWidget(m_head);
    layout->addWidget(m_list);
    hide();
}

void ArrivalsPanel::setRecord(const Record &record)
{
    const bool isPaper = record.kind == QLatin1String(Kind::document);
    if (!isPaper || record.id != m_record) {
        m_head->setChecked(false);
        hide();
    }
    m_record = record.id;
    const Cancellation stop = m_reading.renew();
    if (!isPaper)
        return;
    m_workspace.caseFile().readLater<QStringList>(
        this, [document = m_record](const Stores &stores) { return arrivalsOf(stores, document); },
        [this](const Result<QStringList> &found) {
            if (found.ok())
                show(*found);
            else
                m_workspace.showError(found.error());
        },
        stop);
}

void ArrivalsPanel::show(const QStringList &arrivals)
{
    m_head->setText(arrivals.size() == 1
                        ? tr("Came in once")
                        : counted("ArrivalsPanel",
                                  QT_TRANSLATE_NOOP("ArrivalsPanel", "Came in %n time(s)"),
                                  arrivals.size()));
    QStringList breakable;
    for (const QString &line : arrivals)
        breakable.append(Look::breakable(line));
    m_list->setText(breakable.join(QLatin1Char('\n')));
    setVisible(!arrivals.isEmpty());
}

} // namespace LeverArch

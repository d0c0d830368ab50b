// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/ledgerdetails.h"

#include "core/plural.h"
#include "models/ledgermodel.h"
#include "widgets/look.h"

#include <QFormLayout>
#include <QLabel>
#include <QLocale>

namespace LeverArch {

LedgerDetails::LedgerDetails(QWidget *parent)
    : QWidget(parent),
      m_form(new QFormLayout(this)),
      m_path(add(tr("Came from"))),
      m_container(add(tr("Lay in"))),
      m_reason(add(tr("What became of it"))),
      m_size(add(tr("Size"))),
      m_sum(add(tr("SHA-256"))),
      m_when(add(tr("Decided")))
{
    m_form->setContentsMargins(Look::group, Look::gap, Look::group, Look::gap);
    m_form->setHorizontalSpacing(Look::group);
    m_form->setVerticalSpacing(Look::half);
    clear();
}

QLabel *LedgerDetails::add(const QString &title)
{
    auto *value = new QLabel(this);
    value->setTextFormat(Qt::PlainText); // Names are strangers' words.
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setWordWrap(true);
    value->setAccessibleName(title);
    // A path has no spaces to be broken at, and must not make the window wide.
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *name = Look::quietLabel(title, this);
    name->setWordWrap(false);
    m_form->addRow(name, value);
    return value;
}

void LedgerDetails::show(const LedgerRow &row)
{
    const LedgerEntry &entry = row.entry;
    m_path->setText(entry.path);
    m_container->setText(row.container);
    m_form->setRowVisible(m_container, !row.container.isEmpty());
    const QString status = LedgerModel::statusWord(entry.status);
    m_reason->setText(entry.reason.isEmpty() ? status : tr("%1. %2").arg(status, entry.reason));
    m_size->setText(counted("LeverArch::LedgerDetails", "%n byte(s)", entry.size));
    m_sum->setText(entry.sha256);
    m_form->setRowVisible(m_sum, !entry.sha256.isEmpty());
    m_when->setText(
        QLocale().toString(entry.at.toLocalTime(), QStringLiteral("d MMM yyyy, HH:mm:ss")));
    m_form->setRowVisible(m_when, entry.at.isValid());
    setVisible(true);
}

void LedgerDetails::clear()
{
    setVisible(false);
}

} // namespace LeverArch

// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/mergedialog.h"

#include "intake/marktaking.h"
#include "widgets/look.h"
#include "widgets/marks/mergemodel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace LeverArch {

MergeDialog::MergeDialog(const MarkMerge &merge, QWidget *parent)
    : QDialog(parent),
      m_model(new MergeModel(merge, this)),
      m_table(new QTableView(this)),
      m_comparison(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("mergeMarks"));
    setWindowTitle(tr("Marks that come in"));
    auto *title = new QLabel(heading(merge), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("marks"));
    m_table->setAccessibleName(tr("Marks that come in"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(MergeModel::What, 190);
    m_table->setColumnWidth(MergeModel::Paper, 190);
    m_table->setColumnWidth(MergeModel::Page, 56);
    m_table->setColumnWidth(MergeModel::Author, 130);
    m_comparison->setObjectName(QStringLiteral("comparison"));
    m_comparison->setAccessibleName(tr("What is here and what comes"));
    m_comparison->setReadOnly(true);
    m_comparison->setMaximumHeight(110);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *take = buttons->addButton(tr("Take in what is ticked"), QDialogButtonBox::AcceptRole);
    take->setObjectName(QStringLiteral("take"));
    take->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_model->merge());
        accept();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &MergeDialog::showCurrent);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::gap);
    column->addWidget(title);
    column->addWidget(m_table, 1);
    column->addWidget(m_comparison);
    column->addWidget(
        Look::quietLabel(tr("A tick takes what comes; without one, what is here stays. Nothing is "
                            "written before you say so, and one Undo takes all of it back."),
                         this));
    column->addWidget(buttons);
    resize(860, 520);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, MergeModel::What));
    m_table->setFocus();
}

QString MergeDialog::heading(const MarkMerge &merge) const
{
    QStringList lines;
    lines += merge.author.isEmpty() ? tr("Marks in this file: %1.").arg(summaryOf(merge))
                                    : tr("Marks of %1: %2.").arg(merge.author, summaryOf(merge));
    const QList<Issue> issues = issuesOf(merge);
    for (const Issue &issue : issues.mid(0, 4))
        lines += issue.text;
    return lines.join(QLatin1Char('\n'));
}

void MergeDialog::showCurrent()
{
    m_comparison->setPlainText(m_model->comparison(m_table->currentIndex().row()));
}

} // namespace LeverArch

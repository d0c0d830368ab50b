// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/scandialog.h"

#include "core/clock.h"
#include "core/plural.h"
#include "core/setting.h"
#include "intake/keptpapers.h"
#include "widgets/dialogs.h"
#include "widgets/look.h"
#include "widgets/scannedpaper.h"
#include "widgets/workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>

namespace LeverArch {

namespace {

const Setting<QString> deviceSetting{"scan/device", {}};
const Setting<QString> sourceSetting{"scan/source", {}};
const Setting<QString> colourSetting{"scan/colour", {}};

constexpr QSize thumbnail{120, 160};

QString shown(const ScanChoice &choice)
{
    using Meaning = ScanChoice::Meaning;
    switch (choice.meaning) {
    case Meaning::Glass:
        return ScanDialog::tr("On the glass");
    case Meaning::Feeder:
        return ScanDialog::tr("From the feeder");
    case Meaning::FeederBothSides:
        return ScanDialog::tr("From the feeder, both sides");
    case Meaning::Grey:
        return ScanDialog::tr("Grey");
    case Meaning::Colour:
        return ScanDialog::tr("Colour");
    case Meaning::BlackAndWhite:
        return ScanDialog::tr("Black and white");
    case Meaning::Other:
        break;
    }
    return choice.word;
}

void fill(QComboBox *box, const QList<ScanChoice> &choices, const QString &last)
{
    box->clear();
    for (const ScanChoice &choice : choices)
        box->addItem(shown(choice), QVariant::fromValue(choice));
    for (int i = 0; i < box->count(); ++i) {
        const ScanChoice choice = box->itemData(i).value<ScanChoice>();
        // Letters are read best in grey, and grey is what recognising works with.
        if (last.isEmpty() ? choice.meaning == ScanChoice::Meaning::Grey : choice.word == last)
            box->setCurrentIndex(i);
    }
    box->setEnabled(choices.size() > 1);
    if (choices.isEmpty())
        box->addItem(ScanDialog::tr("As the scanner does it"));
}

} // namespace

ScanDialog::ScanDialog(Workspace &workspace, const ScannerOptions &options, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_scanner(new Scanner(options, this)),
      m_device(new QComboBox(this)),
      m_source(new QComboBox(this)),
      m_colour(new QComboBox(this)),
      m_list(new QListWidget(this)),
      m_apart(new QCheckBox(tr("Each page is a paper &of its own"), this)),
      m_said(Look::quietLabel({}, this)),
      m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("scan"));
    setWindowTitle(tr("Scan"));
    auto *form = new QFormLayout;
    makeChoices(form);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(Look::gap);
    column->addLayout(form);
    column->addWidget(makePages(), 1);
    column->addWidget(m_apart);
    column->addWidget(m_said);
    column->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_done = buttons->addButton(tr("&Bring it in"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &ScanDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ScanDialog::done);
    connectScanner();
    const int letter = fontMetrics().averageCharWidth();
    resize(letter * 84, letter * 76);
    say(tr("Looking for scanners …"));
    m_scanner->findDevices();
    refresh();
}

void ScanDialog::makeChoices(QFormLayout *form)
{
    form->setHorizontalSpacing(Look::group);
    form->setVerticalSpacing(Look::gap);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_device->setObjectName(QStringLiteral("device"));
    m_source->setObjectName(QStringLiteral("source"));
    m_colour->setObjectName(QStringLiteral("colour"));
    for (QComboBox *box : {m_device, m_source, m_colour})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form->addRow(tr("&Scanner"), m_device);
    form->addRow(tr("&Papers lie"), m_source);
    form->addRow(tr("Scan i&n"), m_colour);
    connect(m_device, &QComboBox::activated, this, [this] {
        m_source->clear();
        m_colour->clear();
        m_scanner->askChoices(m_device->currentData().toString());
        refresh();
    });
    connect(m_source, &QComboBox::activated, this, &ScanDialog::refresh);
}

QWidget *ScanDialog::makePages()
{
    auto *pages = new QWidget(this);
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setAccessibleName(tr("Scanned pages"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setIconSize(thumbnail);
    m_list->setSpacing(Look::gap);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_scan = new QPushButton(Look::icon(QStringLiteral("document-scan")), tr("Sc&an"), pages);
    m_scan->setObjectName(QStringLiteral("scanPage"));
    m_stop = new QPushButton(tr("S&top"), pages);
    m_remove = new QPushButton(tr("&Remove"), pages);
    m_remove->setToolTip(tr("Takes the chosen pages away, to be scanned again"));
    for (QPushButton *button : {m_scan, m_stop, m_remove})
        button->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_scan);
    row->addWidget(m_stop);
    row->addStretch(1);
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(pages);
    column->setContentsMargins({});
    column->setSpacing(Look::gap);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    connect(m_scan, &QPushButton::clicked, this, &ScanDialog::scan);
    connect(m_stop, &QPushButton::clicked, m_scanner, &Scanner::cancel);
    connect(m_remove, &QPushButton::clicked, this, &ScanDialog::removePages);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ScanDialog::refresh);
    return pages;
}

void ScanDialog::connectScanner()
{
    connect(m_scanner, &Scanner::devicesFound, this, &ScanDialog::showDevices);
    connect(m_scanner, &Scanner::choicesFound, this, &ScanDialog::showChoices);
    connect(m_scanner, &Scanner::pageScanned, this, &ScanDialog::addPage);
    connect(m_scanner, &Scanner::progressed, m_progress, &QProgressBar::setValue);
    connect(m_scanner, &Scanner::finished, this, [this](int pages) {
        say(counted("LeverArch::ScanDialog", "%n page(s) scanned.", pages));
        refresh();
    });
    connect(m_scanner, &Scanner::failed, this, [this](const QString &sentence) {
        say(sentence, true);
        refresh();
    });
}

void ScanDialog::showDevices(const QList<ScanDevice> &devices)
{
    m_device->clear();
    for (const ScanDevice &device : devices)
        m_device->addItem(device.title, device.name);
    if (devices.isEmpty()) {
        say(tr("No scanner was found. Switch it on, connect it, and open this again."), true);
        refresh();
        return;
    }
    const int last = m_device->findData(deviceSetting.get(m_workspace.settings()));
    m_device->setCurrentIndex(std::max(last, 0));
    m_scanner->askChoices(m_device->currentData().toString());
    refresh();
}

void ScanDialog::showChoices(const ScanChoices &choices)
{
    fill(m_source, choices.sources, sourceSetting.get(m_workspace.settings()));
    fill(m_colour, choices.colours, colourSetting.get(m_workspace.settings()));
    m_dotsPerInch = choices.dotsPerInch;
    say(tr("Put the first paper in and scan it."));
    refresh();
}

ScanOrder ScanDialog::order() const
{
    return {m_device->currentData().toString(), m_source->currentData().value<ScanChoice>(),
            m_colour->currentData().value<ScanChoice>(), m_dotsPerInch};
}

void ScanDialog::scan()
{
    remember();
    say(tr("Scanning …"));
    m_progress->setValue(0);
    m_scanner->scan(order());
    refresh();
}

void ScanDialog::addPage(const QByteArray &png)
{
    m_pages.append(png);
    const QImage page = QImage::fromData(png, "PNG");
    const QImage small = page.scaled(thumbnail * devicePixelRatioF(), Qt::KeepAspectRatio,
                                     Qt::SmoothTransformation);
    QPixmap picture = QPixmap::fromImage(small);
    picture.setDevicePixelRatio(devicePixelRatioF());
    m_list->addItem(new QListWidgetItem(QIcon(picture), tr("Page %1").arg(m_pages.size())));
    m_list->scrollToBottom();
    refresh();
}

void ScanDialog::removePages()
{
    for (int row = m_list->count() - 1; row >= 0; --row) {
        if (!m_list->item(row)->isSelected())
            continue;
        delete m_list->takeItem(row);
        m_pages.removeAt(row);
    }
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(tr("Page %1").arg(row + 1));
    refresh();
}

void ScanDialog::done()
{
    // No colon in it: the name may become a file's, also on other systems.
    const QString name =
        tr("Scan %1").arg(QLocale().toString(m_workspace.clock().now().toLocalTime(),
                                             QStringLiteral("d MMM yyyy HH.mm")));
    QList<QList<QByteArray>> papers = {m_pages};
    if (m_apart->isChecked()) {
        papers.clear();
        for (const QByteArray &page : std::as_const(m_pages))
            papers.append({page});
    }
    m_making = true;
    refresh();
    using Made = Result<Kept>;
    runApart<Made>(
        m_workspace, this,
        [papers, name, dots = m_dotsPerInch, &caseFile = m_workspace.caseFile()]() -> Made {
            QList<NamedPaper> made;
            for (const QList<QByteArray> &pages : papers) {
                LEVERARCH_ASSIGN(const QByteArray pdf, paperOfScans(pages, dots));
                const QString number = papers.size() == 1
                                           ? QString()
                                           : QStringLiteral(" (%1)").arg(made.size() + 1);
                made.append({name + number + QStringLiteral(".pdf"), pdf});
            }
            LEVERARCH_ASSIGN(const Id account, keepPapers(caseFile, made, IntakeWay::Scanned));
            return Kept{made, account};
        },
        [this](const Made &made) {
            m_making = false;
            if (made.ok())
                handOver(*made);
            else
                say(made.error().message, true);
            refresh();
        });
}

void ScanDialog::handOver(const Kept &kept)
{
    Q_EMIT scanned(kept.papers, kept.account);
    m_pages.clear();
    accept();
}

void ScanDialog::reject()
{
    if (m_making)
        return; // A moment, and it is in the case file.
    if (m_pages.isEmpty()) {
        QDialog::reject();
        return;
    }
    m_workspace.dialogs().confirm(
        this,
        {QStringLiteral("scan-discard"),
         counted("LeverArch::ScanDialog", "Throw %n scanned page(s) away?", m_pages.size()),
         tr("They are not in the case file yet."), tr("Throw away")},
        [this] { QDialog::reject(); });
}

void ScanDialog::say(const QString &sentence, bool wrong)
{
    m_said->setText(sentence);
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, wrong ? Look::wrong(palette) : Look::quiet(palette));
    m_said->setPalette(palette);
}

void ScanDialog::refresh()
{
    const bool busy = m_scanner->isBusy();
    const bool ready = !busy && !m_making && m_device->currentData().isValid();
    m_scan->setEnabled(ready);
    m_scan->setText(m_pages.isEmpty()      ? tr("Sc&an")
                    : order().fromFeeder() ? tr("Sc&an more from the feeder")
                                           : tr("Sc&an another page"));
    m_stop->setVisible(busy);
    m_progress->setVisible(busy);
    m_remove->setEnabled(!busy && !m_list->selectedItems().isEmpty());
    m_apart->setVisible(m_pages.size() > 1);
    m_done->setEnabled(!busy && !m_making && !m_pages.isEmpty());
    m_device->setEnabled(!busy && m_device->count() > 1);
}

void ScanDialog::remember() const
{
    QSettings &settings = m_workspace.settings();
    deviceSetting.set(settings, m_device->currentData().toString());
    sourceSetting.set(settings, order().source.word);
    colourSetting.set(settings, order().colour.word);
}

} // namespace LeverArch

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>静音(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>紧急隐藏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>录制(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;napshot</source>
        <translation>截图(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Profiles…</source>
        <translation>配置方案(&amp;O)…</translation>
    </message>
    <message>
        <source>S&amp;tatistics…</source>
        <translation>统计(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>初始设置(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Larger models…</source>
        <translation>更大的模型(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Check everything…</source>
        <translation>检查全部(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;About Lipcam</source>
        <translation>关于 Lipcam(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>AdviceBox</name>
    <message>
        <source>What is missing and how to mend it</source>
        <translation>缺少的内容及解决方法</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新检查(&amp;L)</translation>
    </message>
    <message>
        <source>Det&amp;ails</source>
        <translation>详细信息(&amp;A)</translation>
    </message>
    <message>
        <source>H&amp;ide</source>
        <translation>隐藏(&amp;I)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>AvatarGrid</name>
    <message>
        <source>Avatars</source>
        <translation>虚拟形象</translation>
    </message>
    <message>
        <source>{name}, cannot be used: {problem}</source>
        <translation>{name}，无法使用：{problem}</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
许可证：{licence}</translation>
    </message>
</context>
<context>
    <name>AvatarPage</name>
    <message>
        <source>Who shall speak?</source>
        <translation>由谁来说话？</translation>
    </message>
    <message>
        <source>Pick a face. You can change it at any time, also during a call.</source>
        <translation>请选择一张面孔。您可以随时更换，通话中也可以。</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>无法读取任何虚拟形象。</translation>
    </message>
    <message>
        <source>{name}
Licence: {licence}</source>
        <translation>{name}
许可证：{licence}</translation>
    </message>
    <message>
        <source>Picture of {name}</source>
        <translation>{name} 的图片</translation>
    </message>
</context>
<context>
    <name>AvatarPicker</name>
    <message>
        <source>Search avatars</source>
        <translation>搜索虚拟形象</translation>
    </message>
    <message>
        <source>No avatar has this name.</source>
        <translation>没有使用此名称的虚拟形象。</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>菜单 (F10)</translation>
    </message>
</context>
<context>
    <name>AvatarShelf</name>
    <message>
        <source>The avatar {name} cannot be used: {problem}</source>
        <translation>无法使用虚拟形象 {name}：{problem}</translation>
    </message>
    <message>
        <source>No avatar could be read.</source>
        <translation>无法读取任何虚拟形象。</translation>
    </message>
    <message>
        <source>Get the program&apos;s files again, or add an avatar of your own.</source>
        <translation>请重新获取程序文件，或添加自己的虚拟形象。</translation>
    </message>
</context>
<context>
    <name>BackgroundEditor</name>
    <message>
        <source>The avatar&apos;s own</source>
        <translation>虚拟形象自带的背景</translation>
    </message>
    <message>
        <source>The avatar&apos;s own, blurred</source>
        <translation>自带的背景（模糊）</translation>
    </message>
    <message>
        <source>A colour</source>
        <translation>纯色</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Green, for another program</source>
        <translation>绿色（供其他程序使用）</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片 …</translation>
    </message>
    <message>
        <source>Colour of the background</source>
        <translation>背景颜色</translation>
    </message>
    <message>
        <source>Picture for the background</source>
        <translation>背景图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>正在读取 {name} …</translation>
    </message>
    <message>
        <source>{colour}, choose …</source>
        <translation>{colour}，选择 …</translation>
    </message>
</context>
<context>
    <name>CameraCheck</name>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>检查本身失败了：{reason}</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>A camera that others can see</source>
        <translation>其他人能看到的摄像头</translation>
    </message>
    <message>
        <source>Lipcam shows the avatar as a camera. Here you see whether it really arrives.</source>
        <translation>Lipcam 会将虚拟形象显示为摄像头。您可以在这里查看画面是否真正送达。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>重新检查(&amp;H)</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>最佳可用</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window</source>
        <translation>仅 Lipcam 自己的窗口</translation>
    </message>
    <message>
        <source>Looking for cameras …</source>
        <translation>正在查找摄像头 …</translation>
    </message>
    <message>
        <source>A test picture is sent and read back, as another program would …</source>
        <translation>正在发送测试画面，并像其他程序那样将其读回 …</translation>
    </message>
    <message>
        <source>Only Lipcam&apos;s own window shows the avatar.</source>
        <translation>只有 Lipcam 自己的窗口显示虚拟形象。</translation>
    </message>
    <message>
        <source>Other programs cannot see the avatar yet.</source>
        <translation>其他程序还看不到虚拟形象。</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>File {name}</source>
        <translation>文件 {name}</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name}（未找到）</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Hear the voice</source>
        <translation>监听声音</translation>
    </message>
    <message>
        <source>Only when it comes from a file</source>
        <translation>仅当声音来自文件时</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>始终</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Your own voice, heard from a loudspeaker, would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>从扬声器放出的您自己的声音会进入麦克风：如果要始终监听，请使用耳机。</translation>
    </message>
    <message>
        <source>Lar&amp;ger models: {percent} %</source>
        <translation>更大的模型：{percent}%(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>延迟(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Engine</source>
        <translation>引擎(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>麦克风(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>监听声音(&amp;H)</translation>
    </message>
</context>
<context>
    <name>CommandBox</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy: {command}</source>
        <translation>复制：{command}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>&amp;Unmute</source>
        <translation>取消静音(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>结束录制(&amp;F)</translation>
    </message>
</context>
<context>
    <name>CrashOffer</name>
    <message>
        <source>Lipcam ended unexpectedly</source>
        <translation>Lipcam 意外退出</translation>
    </message>
    <message>
        <source>The last time, Lipcam ended unexpectedly. We are sorry.</source>
        <translation>上次 Lipcam 意外退出。非常抱歉。</translation>
    </message>
    <message>
        <source>A report helps to mend it. You see all of it first, and nothing is sent: you decide what becomes of it.</source>
        <translation>报告有助于解决问题。您会先看到全部内容，程序不会发送任何信息：如何处理由您决定。</translation>
    </message>
    <message>
        <source>&amp;Show the report…</source>
        <translation>显示报告(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Forget it</source>
        <translation>忽略(&amp;F)</translation>
    </message>
</context>
<context>
    <name>DelayBox</name>
    <message>
        <source>Delay</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>The picture and the voice that goes with it are this far behind what you say. More delay means fewer skipped pictures on a busy computer.</source>
        <translation>画面及与之同步的声音会比您说话晚这么多。电脑繁忙时，延迟越大，跳过的画面越少。</translation>
    </message>
    <message>
        <source>Conversation · {ms} ms</source>
        <translation>对话 · {ms} 毫秒</translation>
    </message>
    <message>
        <source>Balanced · {ms} ms</source>
        <translation>均衡 · {ms} 毫秒</translation>
    </message>
    <message>
        <source>Quality · {ms} ms</source>
        <translation>质量 · {ms} 毫秒</translation>
    </message>
    <message>
        <source>Own: {ms} ms</source>
        <translation>自定义：{ms} 毫秒</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>About the model</source>
        <translation>关于此模型</translation>
    </message>
</context>
<context>
    <name>DeviceDesk</name>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>示例语音（无需麦克风）</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>最佳可用</translation>
    </message>
    <message>
        <source>Only this window</source>
        <translation>仅此窗口</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>未找到麦克风。</translation>
    </message>
    <message>
        <source>Until then you can choose the sample speech as the microphone.</source>
        <translation>在此之前，您可以选择示例语音作为麦克风。</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar.</source>
        <translation>在此之前，由示例语音驱动虚拟形象。</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar: press Start.</source>
        <translation>在此之前，由示例语音驱动虚拟形象：请按“开始”。</translation>
    </message>
    <message>
        <source>No virtual camera was found, so other programs cannot see the avatar yet.</source>
        <translation>未找到虚拟摄像头，因此其他程序还看不到虚拟形象。</translation>
    </message>
</context>
<context>
    <name>DeviceSearch</name>
    <message>
        <source>The search for devices has failed: {reason}</source>
        <translation>查找设备失败：{reason}</translation>
    </message>
</context>
<context>
    <name>DoctorWindow</name>
    <message>
        <source>Check everything</source>
        <translation>检查全部</translation>
    </message>
    <message>
        <source>Every part is tried. The microphone is heard for a second and test pictures go to the camera; nothing of it is kept. A running session is left alone.</source>
        <translation>将逐一测试每个部分。会收听麦克风一秒钟，并向摄像头发送测试画面；这些内容都不会保留。正在运行的会话不受影响。</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>重新检查(&amp;A)</translation>
    </message>
    <message>
        <source>Copy &amp;report</source>
        <translation>复制报告(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Waiting until the session has started …</source>
        <translation>正在等待会话启动 …</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>检查本身失败了：{reason}</translation>
    </message>
    <message>
        <source>Checking: {done} of {count} …</source>
        <translation>正在检查：{done}/{count} …</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>EngineBox</name>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>{engine} – not installed: get it…</source>
        <translation>{engine} – 未安装：立即获取…</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Import settings or profiles</source>
        <translation>导入设置或配置方案</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>已写入 {path}。</translation>
    </message>
    <message>
        <source>It names your devices, and folders and files of this computer: look into it before you give it away.</source>
        <translation>其中包含您的设备名称以及此计算机上的文件夹和文件名称：交给他人之前，请先查看内容。</translation>
    </message>
    <message>
        <source>Settings of Lipcam (*{ending})</source>
        <translation>Lipcam 设置 (*{ending})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FacePicture</name>
    <message>
        <source>AI avatar</source>
        <translation>AI avatar</translation>
    </message>
</context>
<context>
    <name>FiguresRecording</name>
    <message>
        <source>The disk with {path} does not answer: no more figures are written.</source>
        <translation>{path} 所在的磁盘没有响应：不再写入数据。</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查发现</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查 …</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
</context>
<context>
    <name>FindingView</name>
    <message>
        <source>The marked check</source>
        <translation>所选的检查项</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose a folder …</source>
        <translation>选择文件夹 …</translation>
    </message>
    <message>
        <source>Take the system&apos;s</source>
        <translation>使用系统默认</translation>
    </message>
    <message>
        <source>The system&apos;s folder for films</source>
        <translation>系统的视频文件夹</translation>
    </message>
    <message>
        <source>Folder for recordings</source>
        <translation>录制文件夹</translation>
    </message>
</context>
<context>
    <name>GateEditor</name>
    <message>
        <source>Level of the microphone and the mark</source>
        <translation>麦克风音量和标记线</translation>
    </message>
    <message>
        <source>no sound</source>
        <translation>没有声音</translation>
    </message>
    <message>
        <source>{db} dB: speech</source>
        <translation>{db} dB：语音</translation>
    </message>
    <message>
        <source>{db} dB: ignored</source>
        <translation>{db} dB：忽略</translation>
    </message>
</context>
<context>
    <name>GetDialog</name>
    <message>
        <source>Get {name}</source>
        <translation>获取 {name}</translation>
    </message>
    <message>
        <source>What will be fetched, and its licences</source>
        <translation>将要下载的内容及其许可证</translation>
    </message>
    <message>
        <source>&amp;Without what it needs to run</source>
        <translation>不包括其运行所需的内容(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Accept the licences and get</source>
        <translation>接受许可证并获取(&amp;A)</translation>
    </message>
    <message>
        <source>{left} are still to come. On the disk of {folder} there are {free} free.</source>
        <translation>还需下载 {left}。{folder} 所在的磁盘有 {free} 可用空间。</translation>
    </message>
    <message>
        <source>The size of some files is only known once the server says it.</source>
        <translation>某些文件的大小要等服务器告知后才能知道。</translation>
    </message>
    <message>
        <source>Still missing after that: {name}. {note}</source>
        <translation>之后仍然缺少：{name}。{note}</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence: {name}</source>
        <translation>许可证：{name}</translation>
    </message>
</context>
<context>
    <name>HistoryPlot</name>
    <message>
        <source>The last five minutes</source>
        <translation>最近五分钟</translation>
    </message>
    <message>
        <source>Behind your voice, ms</source>
        <translation>落后于您的声音（毫秒）</translation>
    </message>
    <message>
        <source>half below</source>
        <translation>半数低于</translation>
    </message>
    <message>
        <source>95 % below</source>
        <translation>95% 低于</translation>
    </message>
    <message>
        <source>set</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>每秒画面数</translation>
    </message>
    <message>
        <source>Sound after picture, ms</source>
        <translation>声音晚于画面（毫秒）</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>还没有数据：尚未运行过。</translation>
    </message>
    <message>
        <source>5 minutes ago</source>
        <translation>5 分钟前</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Behind, ms</source>
        <translation>落后（毫秒）</translation>
    </message>
    <message>
        <source>95 %, ms</source>
        <translation>95%（毫秒）</translation>
    </message>
    <message>
        <source>Pictures/s</source>
        <translation>画面/秒</translation>
    </message>
    <message>
        <source>Sound late, ms</source>
        <translation>声音滞后（毫秒）</translation>
    </message>
</context>
<context>
    <name>HonestyPage</name>
    <message>
        <source>Be open about it</source>
        <translation>坦诚相告</translation>
    </message>
    <message>
        <source>People like to know whom they see. Say that it is an avatar.</source>
        <translation>人们希望知道自己看到的是谁。请告诉他们这是虚拟形象。</translation>
    </message>
    <message>
        <source>Show the badge “&amp;AI avatar” in the picture</source>
        <translation>在画面中显示标签“AI avatar”(&amp;A)</translation>
    </message>
    <message>
        <source>Corner of the badge</source>
        <translation>标签所在的角</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下角</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上角</translation>
    </message>
    <message>
        <source>Say it at the beginning, for example: “You see my avatar, the words are mine.”

Lipcam is not for identity checks, exams, or interviews under a false identity. Show only faces of people who agreed to it.</source>
        <translation>请在开始时说明，例如：“您看到的是我的虚拟形象，话是我自己说的。”

Lipcam 不得用于身份验证、考试或以虚假身份参加的面试。请只展示已同意的人的面孔。</translation>
    </message>
    <message>
        <source>&amp;Corner</source>
        <translation>角(&amp;C)</translation>
    </message>
    <message>
        <source>Your avatar with the badge</source>
        <translation>您的虚拟形象（带标签）</translation>
    </message>
    <message>
        <source>Your avatar</source>
        <translation>您的虚拟形象</translation>
    </message>
    <message>
        <source>The badge is a small label in the picture that everybody sees.</source>
        <translation>标签是画面中所有人都能看到的小字样。</translation>
    </message>
    <message>
        <source>Without the badge nothing in the picture tells others. Then you must say it yourself; in some countries the law asks for it.</source>
        <translation>没有标签，画面中就没有任何内容告知他人。您必须自己说明；在某些国家/地区，这是法律要求。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>&amp;Settings: {n} will change</source>
        <translation>设置：{n} 项将更改(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Profiles: {n} will be added</source>
        <translation>配置方案：将添加 {n} 个(&amp;P)</translation>
    </message>
    <message>
        <source>What the file has</source>
        <translation>文件中的内容</translation>
    </message>
    <message>
        <source>Settings that will change:</source>
        <translation>将更改的设置：</translation>
    </message>
    <message>
        <source>Profiles:</source>
        <translation>配置方案：</translation>
    </message>
    <message>
        <source>Not on this computer, kept all the same:</source>
        <translation>不在此计算机上，但仍会保留：</translation>
    </message>
    <message>
        <source>Cannot be used, and is left out:</source>
        <translation>无法使用，将跳过：</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>The file switches the label &quot;AI avatar&quot; off. It stays on until you decide about it yourself.</source>
        <translation>该文件会关闭标签“AI avatar”。在您自己做出决定之前，标签会一直显示。</translation>
    </message>
    <message>
        <source>  and {n} more</source>
        <translation>  以及另外 {n} 项</translation>
    </message>
</context>
<context>
    <name>KeepsakeDesk</name>
    <message>
        <source>Recorded: {name}</source>
        <translation>已录制：{name}</translation>
    </message>
    <message>
        <source>Picture saved: {name}</source>
        <translation>已保存图片：{name}</translation>
    </message>
</context>
<context>
    <name>KeyActions</name>
    <message>
        <source>Mute the avatar, or let it speak</source>
        <translation>让虚拟形象静音或说话</translation>
    </message>
    <message>
        <source>Panic: hide me and mute</source>
        <translation>紧急隐藏：隐藏我并静音</translation>
    </message>
    <message>
        <source>Change to the next avatar</source>
        <translation>切换到下一个虚拟形象</translation>
    </message>
    <message>
        <source>Talk while it is held</source>
        <translation>按住时说话</translation>
    </message>
    <message>
        <source>Go over to the profile {name}</source>
        <translation>切换到配置方案 {name}</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>No key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>{name}: no key</source>
        <translation>{name}：无按键</translation>
    </message>
    <message>
        <source>{keys} is no key of this computer.</source>
        <translation>{keys} 不是此计算机上的按键。</translation>
    </message>
    <message>
        <source>This is also the key for: {names}. Only one of them will hear it.</source>
        <translation>此键也用于：{names}。只有其中一个会响应。</translation>
    </message>
    <message>
        <source>You could not type this sign any more: hold Ctrl or Alt with it.</source>
        <translation>这样您就无法再输入此字符：请同时按住 Ctrl 或 Alt。</translation>
    </message>
</context>
<context>
    <name>LevelMeter</name>
    <message>
        <source>Microphone level</source>
        <translation>麦克风音量</translation>
    </message>
    <message>
        <source>What is quieter than the line ({db} dB) is taken for silence.</source>
        <translation>低于横线 ({db} dB) 的声音视为静音。</translation>
    </message>
</context>
<context>
    <name>LiveDesk</name>
    <message>
        <source>Recording {time}</source>
        <translation>正在录制 {time}</translation>
    </message>
    <message>
        <source>&amp;Unmute</source>
        <translation>取消静音(&amp;U)</translation>
    </message>
    <message>
        <source>M&amp;ute</source>
        <translation>静音(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Panic</source>
        <translation>紧急隐藏(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>结束录制(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther microphone</source>
        <translation>选择其他麦克风(&amp;T)</translation>
    </message>
    <message>
        <source>Choose ano&amp;ther engine</source>
        <translation>选择其他引擎(&amp;T)</translation>
    </message>
</context>
<context>
    <name>MicPage</name>
    <message>
        <source>Can you be heard?</source>
        <translation>能听到您的声音吗？</translation>
    </message>
    <message>
        <source>Say a sentence, such as “Hello, nice to see you.” The avatar says it too.</source>
        <translation>请说一句话，例如“您好，很高兴见到您。”虚拟形象也会说出来。</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>重新查找(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Use the sample speech</source>
        <translation>使用示例语音(&amp;U)</translation>
    </message>
    <message>
        <source>Recorded words in place of a microphone.</source>
        <translation>用录好的话代替麦克风。</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>麦克风(&amp;M)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Sample speech (no microphone needed)</source>
        <translation>示例语音（无需麦克风）</translation>
    </message>
    <message>
        <source>System default</source>
        <translation>系统默认</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>正在打开 …</translation>
    </message>
    <message>
        <source>The microphone is being opened …</source>
        <translation>正在打开麦克风 …</translation>
    </message>
    <message>
        <source>The sample speech drives the avatar: no voice needed.</source>
        <translation>由示例语音驱动虚拟形象：无需您说话。</translation>
    </message>
    <message>
        <source>Listening … say a sentence.</source>
        <translation>正在聆听 … 请说一句话。</translation>
    </message>
    <message>
        <source>You are heard, and the avatar says it with you. Press Next.</source>
        <translation>听到您的声音了，虚拟形象也在同步说话。请按“下一步”。</translation>
    </message>
    <message>
        <source>This microphone gives no sound at all.</source>
        <translation>此麦克风完全没有声音。</translation>
    </message>
    <message>
        <source>There is some sound, but too quiet for a voice.</source>
        <translation>有一些声音，但太小，不像是人声。</translation>
    </message>
    <message>
        <source>Lipcam itself is muted: switch the sound on there.</source>
        <translation>Lipcam 本身被静音：请在那里打开声音。</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>未找到麦克风。</translation>
    </message>
    <message>
        <source>Until then the sample speech drives the avatar, as you see.</source>
        <translation>在此之前，由示例语音驱动虚拟形象，如您所见。</translation>
    </message>
</context>
<context>
    <name>ModelButtons</name>
    <message>
        <source>Im&amp;port</source>
        <translation>导入(&amp;P)</translation>
    </message>
    <message>
        <source>A &amp;file for the marked model…</source>
        <translation>所选模型的文件(&amp;F)…</translation>
    </message>
    <message>
        <source>All &amp;known files in a folder…</source>
        <translation>文件夹中所有已知的文件(&amp;K)…</translation>
    </message>
    <message>
        <source>Take in files that you have; needs no network.</source>
        <translation>导入您已有的文件；无需网络。</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>检查(&amp;V)</translation>
    </message>
    <message>
        <source>Read the files again and compare them.</source>
        <translation>重新读取文件并进行比对。</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Get…</source>
        <translation>获取(&amp;G)…</translation>
    </message>
    <message>
        <source>It has no public file: import your own.</source>
        <translation>没有公开文件：请导入您自己的文件。</translation>
    </message>
    <message>
        <source>&amp;Get its parts…</source>
        <translation>获取其组成部分(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Get again…</source>
        <translation>重新获取(&amp;G)…</translation>
    </message>
    <message>
        <source>Resu&amp;me…</source>
        <translation>继续(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>{name}, {state}, {size}, licence {licence}</source>
        <translation>{name}，{state}，{size}，许可证 {licence}</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Larger models</source>
        <translation>更大的模型</translation>
    </message>
    <message>
        <source>The small student comes with Lipcam and needs nothing of this. These are other people&apos;s networks, for large graphics cards; nothing is fetched until you accept.</source>
        <translation>小模型随 Lipcam 提供，不需要这些内容。这些是由他人制作、适用于高性能显卡的网络；在您接受之前，不会下载任何内容。</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Models lie in {folder}; free on that disk: {free}.</source>
        <translation>模型保存在 {folder}；该磁盘的可用空间：{free}。</translation>
    </message>
    <message>
        <source>Asking the server …</source>
        <translation>正在询问服务器 …</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入 …</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查 …</translation>
    </message>
    <message>
        <source>Removing …</source>
        <translation>正在移除 …</translation>
    </message>
    <message>
        <source>Stopped. What has arrived is kept, and goes on from there next time.</source>
        <translation>已停止。已收到的部分会保留，下次从该处继续。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
</context>
<context>
    <name>NewsBar</name>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Pages of settings</source>
        <translation>设置页面</translation>
    </message>
    <message>
        <source>No setting is called that.</source>
        <translation>没有使用此名称的设置。</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Live picture of the avatar</source>
        <translation>虚拟形象的实时画面</translation>
    </message>
    <message>
        <source>Mirrored for you only: others see it the other way round.</source>
        <translation>仅对您镜像显示：其他人看到的是正常方向。</translation>
    </message>
</context>
<context>
    <name>PrivacyNotes</name>
    <message>
        <source>Nothing leaves this computer by itself: not your voice, no picture, no word of what you do. There is no account, no counting of users and no search for updates.</source>
        <translation>没有任何内容会自行离开这台计算机：无论是您的声音、画面，还是您所做的任何事。没有账户，没有用户统计，也不会检查更新。</translation>
    </message>
    <message>
        <source>Two things do, and only because you do them: the programs that you let use the camera pass its picture on to the people you talk to, and a larger model is fetched from its public page when you ask for it.</source>
        <translation>只有两种情况例外，而且都由您主动进行：您允许使用该摄像头的程序会把画面传给与您通话的人；您要求时，更大的模型会从其公开页面下载。</translation>
    </message>
    <message>
        <source>What Lipcam keeps is in these folders, on this computer:</source>
        <translation>Lipcam 保存的内容位于此计算机上的以下文件夹中：</translation>
    </message>
    <message>
        <source>Settings and profiles</source>
        <translation>设置和配置方案</translation>
    </message>
    <message>
        <source>Open the folder of settings</source>
        <translation>打开设置文件夹</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <translation>打开日志文件夹</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制内容</translation>
    </message>
    <message>
        <source>Open the folder of recordings</source>
        <translation>打开录制文件夹</translation>
    </message>
    <message>
        <source>Your avatars</source>
        <translation>您的虚拟形象</translation>
    </message>
    <message>
        <source>Open the folder of your avatars</source>
        <translation>打开您的虚拟形象文件夹</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>更大的模型</translation>
    </message>
    <message>
        <source>Open the folder of larger models</source>
        <translation>打开更大的模型文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>No program is there to show folders. It is {path}</source>
        <translation>没有可以显示文件夹的程序。其位置为 {path}</translation>
    </message>
    <message>
        <source>The folder cannot be opened: {reason}</source>
        <translation>无法打开文件夹：{reason}</translation>
    </message>
</context>
<context>
    <name>ProfileDesk</name>
    <message>
        <source>Profile {name}</source>
        <translation>配置方案 {name}</translation>
    </message>
    <message>
        <source>The profile {name} is without the label &quot;AI avatar&quot;. The label stays until you decide about it yourself.</source>
        <translation>配置方案 {name} 不带标签“AI avatar”。在您自己做出决定之前，标签会一直显示。</translation>
    </message>
    <message>
        <source>Switch it off in the settings, on the page Picture.</source>
        <translation>请在设置的“画面”页中将其关闭。</translation>
    </message>
</context>
<context>
    <name>ProfileList</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>✓ in use</source>
        <translation>✓ 使用中</translation>
    </message>
</context>
<context>
    <name>ProfilesWindow</name>
    <message>
        <source>Profiles</source>
        <translation>配置方案</translation>
    </message>
    <message>
        <source>A profile is an avatar with the settings that go with it: sound, picture, camera and lip motion. Window, keys and privacy stay as they are.</source>
        <translation>配置方案由一个虚拟形象及其相关设置组成：声音、画面、摄像头和口型动作。窗口、按键和隐私设置保持不变。</translation>
    </message>
    <message>
        <source>For example: Work</source>
        <translation>例如：工作</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name for a new profile</source>
        <translation>新配置方案的名称</translation>
    </message>
    <message>
        <source>&amp;Keep what is chosen now</source>
        <translation>保存当前选择(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>Up&amp;date it</source>
        <translation>更新(&amp;D)</translation>
    </message>
    <message>
        <source>Keep what is chosen now under its name.</source>
        <translation>以其名称保存当前的选择。</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Du&amp;plicate</source>
        <translation>复制副本(&amp;P)</translation>
    </message>
    <message>
        <source>Dele&amp;te…</source>
        <translation>删除(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>导入(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Goes over to the profile, also while another program has the focus.</source>
        <translation>切换到该配置方案，即使其他程序处于前台。</translation>
    </message>
    <message>
        <source>Key for the marked profile</source>
        <translation>所选配置方案的按键</translation>
    </message>
    <message>
        <source>Ke&amp;y for it</source>
        <translation>按键(&amp;Y)</translation>
    </message>
    <message>
        <source>Delete the profile {name}? Its avatar stays.</source>
        <translation>要删除配置方案 {name} 吗？其虚拟形象会保留。</translation>
    </message>
    <message>
        <source>Delete a profile</source>
        <translation>删除配置方案</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Profile {name}</source>
        <translation>配置方案 {name}</translation>
    </message>
</context>
<context>
    <name>ProgramsPage</name>
    <message>
        <source>Choose it in your call program</source>
        <translation>在通话程序中选择它</translation>
    </message>
    <message>
        <source>Three steps. The camera has this name there:</source>
        <translation>分三步进行。摄像头在那里的名称为：</translation>
    </message>
    <message>
        <source>&amp;Copy the name</source>
        <translation>复制名称(&amp;C)</translation>
    </message>
    <message>
        <source>Call programs</source>
        <translation>通话程序</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>阻止</translation>
    </message>
    <message>
        <source>Drawing: the list of cameras in {program}</source>
        <translation>示意图：{program} 中的摄像头列表</translation>
    </message>
</context>
<context>
    <name>ProgressRow</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stopping … (up to half a minute while the server is silent)</source>
        <translation>正在停止 …（服务器无响应时最多需要半分钟）</translation>
    </message>
    <message>
        <source>Getting {name}</source>
        <translation>正在获取 {name}</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>正在检查 {name}</translation>
    </message>
    <message>
        <source>Copying {name}</source>
        <translation>正在复制 {name}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report a problem</source>
        <translation>报告问题</translation>
    </message>
    <message>
        <source>This is what Lipcam knows about itself and this computer. Your name, your folders and your avatars are left out. Read it, and delete what you do not want to tell.
Nothing is sent: copy or save it, and pass it on yourself.</source>
        <translation>以下是 Lipcam 所知的自身及此计算机的信息。您的姓名、文件夹和虚拟形象均已略去。请阅读，并删除您不愿透露的内容。
不会发送任何信息：请复制或保存，然后自行转交。</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Collecting …</source>
        <translation>正在收集 …</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>What happened? What did you do just before?</source>
        <translation>发生了什么？在此之前您做了什么？</translation>
    </message>
    <message>
        <source>The report could not be made: {error}</source>
        <translation>无法生成报告：{error}</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>This is not possible here; it is as it was before.</source>
        <translation>此处无法这样设置；已恢复原状。</translation>
    </message>
    <message>
        <source>Reset this &amp;page</source>
        <translation>重置此页(&amp;P)</translation>
    </message>
    <message>
        <source>Everything on this page becomes as it came with Lipcam. What you have decided about the label &quot;AI avatar&quot; stays.</source>
        <translation>此页的所有内容都会恢复为 Lipcam 的初始值。您对标签“AI avatar”所做的决定会保留。</translation>
    </message>
    <message>
        <source>&amp;Undo the reset</source>
        <translation>撤消重置(&amp;U)</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>关闭(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export or import</source>
        <translation>导出或导入(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Export all settings and profiles…</source>
        <translation>导出所有设置和配置方案(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import settings or profiles…</source>
        <translation>导入设置或配置方案(&amp;I)…</translation>
    </message>
</context>
<context>
    <name>SizeEditor</name>
    <message>
        <source>720p (1280 × 720)</source>
        <translation>720p (1280 × 720)</translation>
    </message>
    <message>
        <source>1080p (1920 × 1080)</source>
        <translation>1080p (1920 × 1080)</translation>
    </message>
    <message>
        <source>540p (960 × 540)</source>
        <translation>540p (960 × 540)</translation>
    </message>
    <message>
        <source>Square (720 × 720)</source>
        <translation>正方形 (720 × 720)</translation>
    </message>
    <message>
        <source>Other …</source>
        <translation>其他 …</translation>
    </message>
    <message>
        <source>Width of the picture</source>
        <translation>画面宽度</translation>
    </message>
    <message>
        <source>Height of the picture</source>
        <translation>画面高度</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
</context>
<context>
    <name>StageBars</name>
    <message>
        <source>Time of each stage</source>
        <translation>各阶段用时</translation>
    </message>
    <message>
        <source>{ms:.1f} ms, {share:.0f} % of the time between two pictures</source>
        <translation>{ms:.1f} 毫秒，占两幅画面间隔的 {share:.0f}%</translation>
    </message>
</context>
<context>
    <name>StartButton</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>The last five minutes</source>
        <translation>最近五分钟</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Time of each stage (the mark: 40 ms, one picture)</source>
        <translation>各阶段用时（标记线：40 毫秒，即一幅画面）</translation>
    </message>
    <message>
        <source>The last five minutes, newest last</source>
        <translation>最近五分钟，最新的在最后</translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation>以表格显示(&amp;T)</translation>
    </message>
    <message>
        <source>C&amp;opy as text</source>
        <translation>复制为文本(&amp;O)</translation>
    </message>
    <message>
        <source>The figures are in the clipboard.</source>
        <translation>数据已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Record the figures</source>
        <translation>记录数据</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Recording: {path}</source>
        <translation>正在记录：{path}</translation>
    </message>
    <message>
        <source>Stop &amp;recording</source>
        <translation>停止记录(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>记录到文件(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>StepTrack</name>
    <message>
        <source>Progress of the first steps</source>
        <translation>初始设置的进度</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Lipcam goes on in the tray</source>
        <translation>Lipcam 仍在系统托盘中运行</translation>
    </message>
    <message>
        <source>Others still see your avatar. To end Lipcam, choose Quit in its menu.</source>
        <translation>其他人仍能看到您的虚拟形象。要结束 Lipcam，请在其菜单中选择“退出”。</translation>
    </message>
    <message>
        <source>&amp;Show Lipcam</source>
        <translation>显示 Lipcam(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>开始(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Panic: hide me</source>
        <translation>紧急隐藏：隐藏我(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next avatar</source>
        <translation>下一个虚拟形象(&amp;N)</translation>
    </message>
    <message>
        <source>Pr&amp;ofiles</source>
        <translation>配置方案(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>停止(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Hide Lipcam</source>
        <translation>隐藏 Lipcam(&amp;H)</translation>
    </message>
    <message>
        <source>Lipcam: off</source>
        <translation>Lipcam：已关闭</translation>
    </message>
    <message>
        <source>Lipcam: one moment …</source>
        <translation>Lipcam：请稍候 …</translation>
    </message>
    <message>
        <source>Lipcam: live</source>
        <translation>Lipcam：运行中</translation>
    </message>
    <message>
        <source>Lipcam: live, muted</source>
        <translation>Lipcam：运行中，已静音</translation>
    </message>
    <message>
        <source>Lipcam: you are hidden, nobody hears you</source>
        <translation>Lipcam：您已隐藏，没有人能听到您</translation>
    </message>
    <message>
        <source>Lipcam: stopped by a fault</source>
        <translation>Lipcam：因故障停止</translation>
    </message>
</context>
<context>
    <name>VoiceEditor</name>
    <message>
        <source>Played to {device}</source>
        <translation>播放到 {device}</translation>
    </message>
</context>
<context>
    <name>VoicePage</name>
    <message>
        <source>Your voice together with the lips</source>
        <translation>让声音与口型同步</translation>
    </message>
    <message>
        <source>The avatar needs a moment to say your words. So that calls hear you in time with the lips, Lipcam gives them a microphone that waits for the picture.</source>
        <translation>虚拟形象需要一点时间才能说出您的话。为了让通话对方听到的声音与口型同步，Lipcam 会为通话提供一个等待画面的麦克风。</translation>
    </message>
    <message>
        <source>&amp;Lipcam microphone: in time with the lips</source>
        <translation>Lipcam 麦克风：与口型同步(&amp;L)</translation>
    </message>
    <message>
        <source>The &amp;real microphone: heard before the lips move</source>
        <translation>真实麦克风：声音先于口型(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>重新检查(&amp;H)</translation>
    </message>
    <message>
        <source>The check itself has failed: {reason}</source>
        <translation>检查本身失败了：{reason}</translation>
    </message>
    <message>
        <source>Played to {device}</source>
        <translation>播放到 {device}</translation>
    </message>
    <message>
        <source>Calls hear you before the lips move.</source>
        <translation>通话对方会在嘴唇动作之前先听到您的声音。</translation>
    </message>
    <message>
        <source>Faint beeps are played and recorded, as another program would …</source>
        <translation>正在播放轻微的提示音，并像其他程序那样将其录下 …</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>The call that goes on gets your voice by “{microphone}”.</source>
        <translation>正在进行的通话通过“{microphone}”获得您的声音。</translation>
    </message>
    <message>
        <source>Another program hears you in time with the lips. Press Next.</source>
        <translation>其他程序听到的声音与口型同步。请按“下一步”。</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>First steps</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>S&amp;kip these steps</source>
        <translation>跳过这些步骤(&amp;K)</translation>
    </message>
    <message>
        <source>You can open them again from the menu.</source>
        <translation>您可以从菜单中重新打开。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>Let others see the avatar, with what is chosen now.</source>
        <translation>让其他人按当前选择看到虚拟形象。</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>第 {number} 步，共 {count} 步</translation>
    </message>
    <message>
        <source>I understand: &amp;start now</source>
        <translation>我明白：立即开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start now</source>
        <translation>立即开始(&amp;S)</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Lipcam</source>
        <translation>关于 Lipcam</translation>
    </message>
    <message>
        <source>A virtual webcam that speaks for you: an avatar says your words, lips in time, on your own machine.

Apache-2.0. The avatars that come with it show people who do not exist. Say that you use one, where that matters.</source>
        <translation>替您说话的虚拟摄像头：虚拟形象说出您的话，口型同步，全部在您自己的计算机上完成。

Apache-2.0。自带的虚拟形象所展示的人并不存在。在有必要的场合，请说明您正在使用虚拟形象。</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>The microphone {0} was opened twice; close it.</source>
        <translation>麦克风 {0} 被打开了两次；请将其关闭。</translation>
    </message>
    <message>
        <source>Microphones need PortAudio ({0}); install sounddevice again with pip.</source>
        <translation>使用麦克风需要 PortAudio（{0}）；请用 pip 重新安装 sounddevice。</translation>
    </message>
    <message>
        <source>The sound system cannot be started ({0}); check that the sound server runs, or choose a sound file instead.</source>
        <translation>无法启动音频系统（{0}）；请检查声音服务器是否正在运行，或改用音频文件。</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, {0}or choose a sound file instead.</source>
        <translation>未找到麦克风；请插入麦克风，{0}或改用音频文件。</translation>
    </message>
    <message>
        <source>The microphone {0} is not there; plug it in or choose another one.</source>
        <translation>麦克风 {0} 不存在；请插入该麦克风，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>The sound server that has the microphone {0} does not answer; start PipeWire or PulseAudio (and install pulseaudio-utils), or choose another one.</source>
        <translation>麦克风 {0} 所在的声音服务器没有响应；请启动 PipeWire 或 PulseAudio（并安装 pulseaudio-utils），或选择其他麦克风。</translation>
    </message>
    <message>
        <source>Microphones of the sound server need ALSA&apos;s plug-in for it; install it with: sudo apt install libasound2-plugins</source>
        <translation>使用声音服务器的麦克风需要相应的 ALSA 插件；请用以下命令安装：sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The microphone {0} cannot be opened ({1}); check that it is plugged in and that the sound system runs, {2}or choose another microphone.</source>
        <translation>无法打开麦克风 {0}（{1}）；请检查它是否已插好、音频系统是否正在运行，{2}或选择其他麦克风。</translation>
    </message>
    <message>
        <source>The microphone {0} has stopped: it was unplugged or the sound server ended; plug it in again or choose another microphone.</source>
        <translation>麦克风 {0} 已停止工作：它被拔出，或声音服务器已退出；请重新插入，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>The microphone {0} gives no sound at all; check its mute switch and level, {1}or choose another microphone.</source>
        <translation>麦克风 {0} 完全没有声音；请检查其静音开关和音量，{1}或选择其他麦克风。</translation>
    </message>
    <message>
        <source>Microphones need the PortAudio library; install it with: sudo apt install libportaudio2</source>
        <translation>使用麦克风需要 PortAudio 库；请用以下命令安装：sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>No microphone was found; plug one in, check that PipeWire or PulseAudio runs (and that libasound2-plugins is installed), or choose a sound file instead.</source>
        <translation>未找到麦克风；请插入麦克风，检查 PipeWire 或 PulseAudio 是否正在运行（以及是否已安装 libasound2-plugins），或改用音频文件。</translation>
    </message>
    <message>
        <source>The microphone {0} is used by another program or has gone; close it there, {1}or choose another microphone.</source>
        <translation>麦克风 {0} 正被其他程序使用或已断开；请在该程序中将其关闭，{1}或选择其他麦克风。</translation>
    </message>
    <message>
        <source>allow it in System Settings &gt; Privacy &amp; Security &gt; Microphone, </source>
        <translation>在“系统设置 &gt; 隐私与安全性 &gt; 麦克风”中允许使用麦克风， </translation>
    </message>
    <message>
        <source>allow it in Settings &gt; Privacy &amp; security &gt; Microphone, </source>
        <translation>在“设置 &gt; 隐私和安全性 &gt; 麦克风”中允许使用麦克风， </translation>
    </message>
    <message>
        <source>There is no microphone {0}; `lipcam devices` lists them, or use file:&lt;path&gt;.</source>
        <translation>没有麦克风 {0}；可用 `lipcam devices` 列出所有麦克风，或使用 file:&lt;path&gt;。</translation>
    </message>
    <message>
        <source>There is no loudspeaker {0}; the only choice is default.</source>
        <translation>没有扬声器 {0}；唯一可选的是 default。</translation>
    </message>
    <message>
        <source>No microphone was found.</source>
        <translation>未找到麦克风。</translation>
    </message>
    <message>
        <source>Plug one in and check that the sound server runs; a sound file can stand in for it.</source>
        <translation>请插入麦克风，并检查声音服务器是否正在运行；也可以用音频文件代替。</translation>
    </message>
    <message>
        <source>want sound at {0} Hz, got {1} Hz</source>
        <translation>需要 {0} Hz 的声音，收到的却是 {1} Hz</translation>
    </message>
    <message>
        <source>no resampling at {0} Hz, only {1} to {2}</source>
        <translation>无法按 {0} Hz 重采样，仅支持 {1} 到 {2}</translation>
    </message>
    <message>
        <source>choose another file</source>
        <translation>请选择其他文件</translation>
    </message>
    <message>
        <source>{0}, or convert it to WAV.</source>
        <translation>{0}，或将其转换为 WAV。</translation>
    </message>
    <message>
        <source>The sound file {0} {1}</source>
        <translation>音频文件 {0}：{1}</translation>
    </message>
    <message>
        <source>The sound file {0} {1} {2}</source>
        <translation>音频文件 {0}：{1} {2}</translation>
    </message>
    <message>
        <source>cannot be found in {0}; check its name, or</source>
        <translation>在 {0} 中找不到；请检查文件名，否则</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file;</source>
        <translation>是设备或管道，不是文件；</translation>
    </message>
    <message>
        <source>has more than {0} streams;</source>
        <translation>包含超过 {0} 个流；</translation>
    </message>
    <message>
        <source>has no sound in it;</source>
        <translation>其中没有声音；</translation>
    </message>
    <message>
        <source>is in a form that nothing here can decode;</source>
        <translation>其格式无法解码；</translation>
    </message>
    <message>
        <source>says that it has {0} samples a second;</source>
        <translation>声明的采样率为每秒 {0} 个采样；</translation>
    </message>
    <message>
        <source>says that it has {0} channels;</source>
        <translation>声明有 {0} 个声道；</translation>
    </message>
    <message>
        <source>ends earlier than it says; it was probably cut off.</source>
        <translation>实际长度比声明的短，可能已被截断。</translation>
    </message>
    <message>
        <source>is not a sound file that can be read;</source>
        <translation>不是可以读取的音频文件；</translation>
    </message>
    <message>
        <source>may not be read by you; change its permissions, or</source>
        <translation>您无权读取；请更改其权限，否则</translation>
    </message>
    <message>
        <source>is damaged; it plays as far as it could be read.</source>
        <translation>已损坏；将播放到能够读取的位置为止。</translation>
    </message>
    <message>
        <source>is damaged; parts of it are left out.</source>
        <translation>已损坏；部分内容已跳过。</translation>
    </message>
    <message>
        <source>The sound file {0} lasts longer than {1} minutes; cut it into shorter pieces.</source>
        <translation>音频文件 {0} 的时长超过 {1} 分钟；请将其剪成较短的片段。</translation>
    </message>
    <message>
        <source>The picture goes on without it.</source>
        <translation>画面会继续，只是没有声音。</translation>
    </message>
    <message>
        <source>The sound cannot be played without PortAudio ({0}). {1} Install sounddevice again with pip.</source>
        <translation>没有 PortAudio，无法播放声音（{0}）。{1} 请用 pip 重新安装 sounddevice。</translation>
    </message>
    <message>
        <source>The sound cannot be played: the sound system does not start ({0}). {1} Check that the sound server runs.</source>
        <translation>无法播放声音：音频系统无法启动（{0}）。{1} 请检查声音服务器是否正在运行。</translation>
    </message>
    <message>
        <source>The sound cannot be played: no loudspeaker was found. {0} Plug in loudspeakers or headphones and start again.</source>
        <translation>无法播放声音：未找到扬声器。{0} 请插入扬声器或耳机，然后重新开始。</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} cannot be opened ({1}). {2} Check that it is plugged in and that the sound system runs, and start again.</source>
        <translation>无法播放声音：无法打开 {0}（{1}）。{2} 请检查它是否已插好、音频系统是否正在运行，然后重新开始。</translation>
    </message>
    <message>
        <source>The sound cannot be played without the PortAudio library. {0} Install it with: sudo apt install libportaudio2</source>
        <translation>没有 PortAudio 库，无法播放声音。{0} 请用以下命令安装：sudo apt install libportaudio2</translation>
    </message>
    <message>
        <source>The sound cannot be played: {0} is used by another program or has gone. {1} Close the other program and start again.</source>
        <translation>无法播放声音：{0} 正被其他程序使用或已断开。{1} 请关闭该程序，然后重新开始。</translation>
    </message>
    <message>
        <source>The output {0} was opened twice.</source>
        <translation>输出设备 {0} 被打开了两次。</translation>
    </message>
    <message>
        <source>Another Lipcam has the {0} already.</source>
        <translation>另一个 Lipcam 已占用 {0}。</translation>
    </message>
    <message>
        <source>{0} Close that one first.</source>
        <translation>{0} 请先关闭那个 Lipcam。</translation>
    </message>
    <message>
        <source>Look in the system&apos;s sound settings whether it is muted there, and check again.</source>
        <translation>请在系统的声音设置中查看它是否被静音，然后重新检查。</translation>
    </message>
    <message>
        <source>Another program hears “{0}”, {1} ms beside its time.</source>
        <translation>其他程序能听到“{0}”，时间偏差 {1} 毫秒。</translation>
    </message>
    <message>
        <source>“{0}” is played to, but cannot be recorded from: {1}</source>
        <translation>声音已播放到“{0}”，但无法从中录音：{1}</translation>
    </message>
    <message>
        <source>“{0}” can be played to; what a call hears of it is not known here.</source>
        <translation>可以播放到“{0}”；通话中听到的效果，此处无法得知。</translation>
    </message>
    <message>
        <source>Another program hears nothing from “{0}”.</source>
        <translation>其他程序从“{0}”听不到任何声音。</translation>
    </message>
    <message>
        <source>as far as can be seen, or no WAV file at all</source>
        <translation>目前看来正常，或者根本不是 WAV 文件</translation>
    </message>
    <message>
        <source>the sound ends before its stated length</source>
        <translation>声音在声明的长度之前就结束了</translation>
    </message>
    <message>
        <source>a header larger than the file: FFmpeg would set aside gigabytes for it</source>
        <translation>文件头比文件本身还大：FFmpeg 会为此预留数 GB 空间</translation>
    </message>
    <message>
        <source>get it again or ask who made it</source>
        <translation>请重新获取，或询问制作者</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, too large for an avatar; {2}</source>
        <translation>{0} 大于 {1} MB，对虚拟形象来说过大；{2}</translation>
    </message>
    <message>
        <source>{0} is cut off, or no zip file; {1}</source>
        <translation>{0} 已被截断，或不是 zip 文件；{1}</translation>
    </message>
    <message>
        <source>{0} lists far more than an avatar has; {1}</source>
        <translation>{0} 列出的内容远多于一个虚拟形象应有的；{1}</translation>
    </message>
    <message>
        <source>{0} has {1} entries, an avatar has at most {2}; {3}</source>
        <translation>{0} 有 {1} 个条目，而一个虚拟形象最多只能有 {2} 个；{3}</translation>
    </message>
    <message>
        <source>{0} has too many entries for an avatar; {1}</source>
        <translation>{0} 的条目过多，不可能是虚拟形象；{1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself ({1}); {2}</source>
        <translation>{0} 包含指向自身之外的路径（{1}）；{2}</translation>
    </message>
    <message>
        <source>{0} in {1} is a link, not a file; {2}</source>
        <translation>{1} 中的 {0} 是链接，不是文件；{2}</translation>
    </message>
    <message>
        <source>{0} in {1} is encrypted; unpack it and pack it plainly</source>
        <translation>{1} 中的 {0} 已加密；请解压后以不加密的方式重新打包</translation>
    </message>
    <message>
        <source>{0} in {1} is packed in an unknown way; {2}</source>
        <translation>{1} 中的 {0} 采用了未知的打包方式；{2}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged; {1}</source>
        <translation>{0} 已被截断或损坏；{1}</translation>
    </message>
    <message>
        <source>{0} holds a folder too many ({1}): an avatar&apos;s files lie side by side, at most in one folder; {2}</source>
        <translation>{0} 多了一层文件夹（{1}）：虚拟形象的文件应放在一起，最多放在一个文件夹中；{2}</translation>
    </message>
    <message>
        <source>{0} in {1} unpacks to {2} bytes, the limit is {3}; {4}</source>
        <translation>{1} 中的 {0} 解压后为 {2} 字节，上限为 {3}；{4}</translation>
    </message>
    <message>
        <source>{0} in {1} is not of the size it says; {2}</source>
        <translation>{1} 中的 {0} 的大小与声明的不符；{2}</translation>
    </message>
    <message>
        <source>{0} is not a plain NumPy array; get the package again</source>
        <translation>{0} 不是普通的 NumPy 数组；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} has no {1}; get the package again</source>
        <translation>{0} 缺少 {1}；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want {3} {4}; get the package again</source>
        <translation>{0} 为 {1} {2}，应为 {3} {4}；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is cut off or too long; get the package again</source>
        <translation>{0} 已被截断或过长；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>want three finite (x, y) points of a face, got an array of {0}</source>
        <translation>需要面部的三个有限坐标点 (x, y)，收到的却是 {0} 的数组</translation>
    </message>
    <message>
        <source>the points of the face lie in one place; it is too small</source>
        <translation>面部的各个点重合在一处；面部太小</translation>
    </message>
    <message>
        <source>want two faces of {0}, got {1} and {2}</source>
        <translation>需要两张 {0} 的面部图像，收到的却是 {1} 和 {2}</translation>
    </message>
    <message>
        <source>the folder {0} holds the avatar {1}; rename the folder</source>
        <translation>文件夹 {0} 中是虚拟形象 {1}；请重命名该文件夹</translation>
    </message>
    <message>
        <source>{0}; install Lipcam again</source>
        <translation>{0}；请重新安装 Lipcam</translation>
    </message>
    <message>
        <source>the avatar {0} cannot be used: {1}</source>
        <translation>无法使用虚拟形象 {0}：{1}</translation>
    </message>
    <message>
        <source>there is no avatar {0}; choose one of: {1}</source>
        <translation>没有虚拟形象 {0}；请从以下各项中选择：{1}</translation>
    </message>
    <message>
        <source>there is no avatar {0} to remove</source>
        <translation>没有可移除的虚拟形象 {0}</translation>
    </message>
    <message>
        <source>{0} is cut off or changed; get the package again</source>
        <translation>{0} 已被截断或更改；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>no avatar is installed; install one (a *.lipavatar file) or reinstall Lipcam</source>
        <translation>未安装任何虚拟形象；请安装一个（*.lipavatar 文件），或重新安装 Lipcam</translation>
    </message>
    <message>
        <source>an avatar with the id {0} comes with Lipcam; give yours another id</source>
        <translation>Lipcam 自带一个 ID 为 {0} 的虚拟形象；请为您的虚拟形象换一个 ID</translation>
    </message>
    <message>
        <source>an avatar with the id {0} is already installed; remove it first, or install this one with --replace</source>
        <translation>已安装 ID 为 {0} 的虚拟形象；请先将其移除，或使用 --replace 安装这一个</translation>
    </message>
    <message>
        <source>the avatar has no {0}; get the package again</source>
        <translation>该虚拟形象缺少 {0}；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>cannot remove {0} ({1}); close programs that use it and try again</source>
        <translation>无法移除 {0}（{1}）；请关闭正在使用它的程序后重试</translation>
    </message>
    <message>
        <source>cannot install {0} into {1} ({2}); make the folder writable or free some space</source>
        <translation>无法将 {0} 安装到 {1}（{2}）；请将该文件夹设为可写，或释放一些空间</translation>
    </message>
    <message>
        <source>{0} comes with Lipcam and stays; you can only remove avatars that you installed</source>
        <translation>{0} 是 Lipcam 自带的，会一直保留；您只能移除自己安装的虚拟形象</translation>
    </message>
    <message>
        <source>the avatar&apos;s loop video is damaged; get the package again</source>
        <translation>虚拟形象的循环画面视频已损坏；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} must hold one video and nothing else; pack it again</source>
        <translation>{0} 必须只包含一个视频，不能有其他内容；请重新打包</translation>
    </message>
    <message>
        <source>{0} is {1} {2}, want H.264 with 8-bit 4:2:0 (yuv420p); convert it and pack it again</source>
        <translation>{0} 为 {1} {2}，应为 H.264 格式、8 位 4:2:0（yuv420p）；请转换后重新打包</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, the manifest says {3} × {4}; get the package again</source>
        <translation>{0} 为 {1} × {2} 像素，清单中却是 {3} × {4}；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} has {1} frames, the manifest says {2}; get the package again</source>
        <translation>{0} 有 {1} 帧，清单中却是 {2} 帧；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>get the package again or ask who made it</source>
        <translation>请重新获取该虚拟形象包，或询问制作者</translation>
    </message>
    <message>
        <source>the avatar package has format {0}, this Lipcam reads format {1}; update Lipcam or get the package in that format</source>
        <translation>该虚拟形象包的格式为 {0}，此版 Lipcam 读取的格式为 {1}；请更新 Lipcam，或获取该格式的虚拟形象包</translation>
    </message>
    <message>
        <source>[width, height] in px</source>
        <translation>[宽度, 高度]，以像素为单位</translation>
    </message>
    <message>
        <source>1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit</source>
        <translation>1 到 64 个字符，可用 a-z、0-9、- 和 _，以字母或数字开头</translation>
    </message>
    <message>
        <source>{0} holds no list of fields; {1}</source>
        <translation>{0} 中没有字段列表；{1}</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>{0} 到 {1} 之间的整数</translation>
    </message>
    <message>
        <source>1 to {0} printable letters</source>
        <translation>1 到 {0} 个可打印字符</translation>
    </message>
    <message>
        <source>names with sha256 and bytes</source>
        <translation>名称及其 sha256 和 bytes</translation>
    </message>
    <message>
        <source>the avatar package has no {0}; {1}</source>
        <translation>该虚拟形象包缺少 {0}；{1}</translation>
    </message>
    <message>
        <source>{0} lists {1}, which is no part of an avatar; {2}</source>
        <translation>{0} 列出了 {1}，但它不属于虚拟形象；{2}</translation>
    </message>
    <message>
        <source>sha256 and bytes</source>
        <translation>sha256 和 bytes</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); {2}</source>
        <translation>无法读取 {0}（{1}）；{2}</translation>
    </message>
    <message>
        <source>{0} is damaged or no plain MP4 ({1}); get the package again, or convert the video and pack it again</source>
        <translation>{0} 已损坏，或不是普通的 MP4（{1}）；请重新获取该虚拟形象包，或转换视频后重新打包</translation>
    </message>
    <message>
        <source>it must have one description of its frames, of the usual size</source>
        <translation>必须有且只有一个帧描述，且大小正常</translation>
    </message>
    <message>
        <source>it is compressed or made of fragments</source>
        <translation>经过压缩或由分片组成</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>已被截断</translation>
    </message>
    <message>
        <source>it is cut off or has parts that a loop has not</source>
        <translation>已被截断，或含有循环画面中不应有的部分</translation>
    </message>
    <message>
        <source>it claims more than a loop of {0} frames has</source>
        <translation>声明的内容超过了 {0} 帧循环画面应有的量</translation>
    </message>
    <message>
        <source>the face networks are not there (looked in {0}). They come with Lipcam: install it again, or put *{1} and *{2} into one folder and name it in {3}; training/README.md says how to make them.</source>
        <translation>缺少人脸检测网络（已在 {0} 中查找）。它们随 Lipcam 提供：请重新安装 Lipcam，或将 *{1} 和 *{2} 放入同一文件夹，并在 {3} 中指定该文件夹；制作方法见 training/README.md。</translation>
    </message>
    <message>
        <source>{0} has no *{1}; see training/README.md for where to get it</source>
        <translation>{0} 中没有 *{1}；获取方式见 training/README.md</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}, two answers</source>
        <translation>{0} 是另一种网络：需要一个 {1} 的图像输入和两个输出</translation>
    </message>
    <message>
        <source>a face network failed: {0}; get its file again</source>
        <translation>人脸检测网络运行失败：{0}；请重新获取其文件</translation>
    </message>
    <message>
        <source>{0} is too large for this network; get the file again</source>
        <translation>{0} 对该网络来说过大；请重新获取该文件</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}</source>
        <translation>无法读取 {0}：{1}</translation>
    </message>
    <message>
        <source>{0} is no network that can be run: {1}</source>
        <translation>{0} 不是可以运行的网络：{1}</translation>
    </message>
    <message>
        <source>get the package again</source>
        <translation>请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is larger than the {1} bytes it may have; {2}</source>
        <translation>{0} 大于允许的 {1} 字节；{2}</translation>
    </message>
    <message>
        <source>{0} is not an avatar: it has no {1}; choose an avatar&apos;s folder or a *{2} file</source>
        <translation>{0} 不是虚拟形象：其中没有 {1}；请选择虚拟形象的文件夹或 *{2} 文件</translation>
    </message>
    <message>
        <source>{0} holds values that are no numbers; {1}</source>
        <translation>{0} 含有不是数字的值；{1}</translation>
    </message>
    <message>
        <source>{0} puts the mouth outside the picture; {1}</source>
        <translation>{0} 将嘴部放在了画面之外；{1}</translation>
    </message>
    <message>
        <source>{0} does not fit together; {1}</source>
        <translation>{0} 的内容互不相符；{1}</translation>
    </message>
    <message>
        <source>the avatar {0} has no {1}; {2}</source>
        <translation>虚拟形象 {0} 缺少 {1}；{2}</translation>
    </message>
    <message>
        <source>{0} of the avatar {1} is damaged or changed (it does not match its sha256); {2}</source>
        <translation>虚拟形象 {1} 的 {0} 已损坏或被更改（与其 sha256 不符）；{2}</translation>
    </message>
    <message>
        <source>cannot store what was prepared for the avatar in {0} ({1}); make the folder writable or free some space</source>
        <translation>无法将为该虚拟形象准备的数据存入 {0}（{1}）；请将该文件夹设为可写，或释放一些空间</translation>
    </message>
    <message>
        <source>{0} in {1} is not a plain file; {2}</source>
        <translation>{1} 中的 {0} 不是普通文件；{2}</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}); check that the file exists and is yours</source>
        <translation>无法读取 {0}（{1}）；请检查该文件是否存在且属于您</translation>
    </message>
    <message>
        <source>{0} is not a file; choose an avatar&apos;s folder or its file</source>
        <translation>{0} 不是文件；请选择虚拟形象的文件夹或其文件</translation>
    </message>
    <message>
        <source>{0} is already there; choose another folder or remove it</source>
        <translation>{0} 已存在；请选择其他文件夹，或将其移除</translation>
    </message>
    <message>
        <source>cannot write the avatar to {0} ({1}); free some space</source>
        <translation>无法将虚拟形象写入 {0}（{1}）；请释放一些空间</translation>
    </message>
    <message>
        <source>{0} frames need affines ({1}, 2, 3), got {2}</source>
        <translation>{0} 帧需要 ({1}, 2, 3) 的仿射矩阵，收到的却是 {2}</translation>
    </message>
    <message>
        <source>{0} is not a JPEG picture or damaged; get the package again</source>
        <translation>{0} 不是 JPEG 图片或已损坏；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is {1} × {2} px, at most {3} px a side are allowed; get the package again with a smaller picture</source>
        <translation>{0} 为 {1} × {2} 像素，每边最多允许 {3} 像素；请重新获取图片较小的虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is damaged; get the package again</source>
        <translation>{0} 已损坏；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is no 8-bit grey PNG of {1} × {2} px; get the package again</source>
        <translation>{0} 不是 {1} × {2} 像素的 8 位灰度 PNG；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is damaged or empty; get the package again</source>
        <translation>{0} 已损坏或为空；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>a picture of {0} cannot be stored as {1}</source>
        <translation>{0} 的图片无法存储为 {1}</translation>
    </message>
    <message>
        <source>{0} is not a PNG picture; get the package again</source>
        <translation>{0} 不是 PNG 图片；请重新获取该虚拟形象包</translation>
    </message>
    <message>
        <source>{0} is a progressive or unusual JPEG; save it as a plain (baseline) JPEG and pack it again</source>
        <translation>{0} 是渐进式或不常见的 JPEG；请将其另存为普通（基线）JPEG，然后重新打包</translation>
    </message>
    <message>
        <source>a loop of {0} × {1} px cannot be used; want even sides of {2} to {3} px: scale the video and import it again</source>
        <translation>无法使用 {0} × {1} 像素的循环画面；边长必须为 {2} 到 {3} 像素之间的偶数：请缩放视频后重新导入</translation>
    </message>
    <message>
        <source>a loop needs at least one frame</source>
        <translation>循环画面至少需要一帧</translation>
    </message>
    <message>
        <source>the frames of a loop must all have one size; render them again</source>
        <translation>循环画面的所有帧必须大小相同；请重新渲染</translation>
    </message>
    <message>
        <source>a loop has at most {0} frames; shorten it</source>
        <translation>循环画面最多 {0} 帧；请将其缩短</translation>
    </message>
    <message>
        <source>choose another file, or convert it to MP4.</source>
        <translation>请选择其他文件，或将其转换为 MP4。</translation>
    </message>
    <message>
        <source>has no pictures, only sound;</source>
        <translation>没有画面，只有声音；</translation>
    </message>
    <message>
        <source>has pictures of {0} x {1} px;</source>
        <translation>画面为 {0} x {1} 像素；</translation>
    </message>
    <message>
        <source>has no picture that can be read;</source>
        <translation>没有可以读取的画面；</translation>
    </message>
    <message>
        <source>changes the size of its pictures;</source>
        <translation>画面大小中途发生变化；</translation>
    </message>
    <message>
        <source>convert it to one size.</source>
        <translation>请将其转换为统一的大小。</translation>
    </message>
    <message>
        <source>cannot be found in {0};</source>
        <translation>在 {0} 中找不到；</translation>
    </message>
    <message>
        <source>is a folder, a device or a pipe;</source>
        <translation>是文件夹、设备或管道；</translation>
    </message>
    <message>
        <source>has changed while it was read;</source>
        <translation>在读取过程中发生了更改；</translation>
    </message>
    <message>
        <source>lasts longer than {0} minutes;</source>
        <translation>时长超过 {0} 分钟；</translation>
    </message>
    <message>
        <source>is smaller than {0} px;</source>
        <translation>小于 {0} 像素；</translation>
    </message>
    <message>
        <source>choose a larger one.</source>
        <translation>请选择更大的文件。</translation>
    </message>
    <message>
        <source>is no video that can be read;</source>
        <translation>不是可以读取的视频；</translation>
    </message>
    <message>
        <source>check its name.</source>
        <translation>请检查其名称。</translation>
    </message>
    <message>
        <source>is too large;</source>
        <translation>太大；</translation>
    </message>
    <message>
        <source>is damaged ({0}); it is used as far as it could be read.</source>
        <translation>已损坏（{0}）；将使用能够读取的部分。</translation>
    </message>
    <message>
        <source>Avatar {0}: {1}; where its face lies follows from its mouth and an average face.</source>
        <translation>虚拟形象 {0}：{1}；将根据嘴部位置和平均人脸推算其面部位置。</translation>
    </message>
    <message>
        <source>the face networks are not installed</source>
        <translation>未安装人脸检测网络</translation>
    </message>
    <message>
        <source>no face is seen in it</source>
        <translation>其中未检测到人脸</translation>
    </message>
    <message>
        <source>Avatar {0} has an alignment of shape {1}; import it again.</source>
        <translation>虚拟形象 {0} 的对齐数据形状为 {1}；请重新导入。</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but face crops of shape {2}; import it again.</source>
        <translation>虚拟形象 {0} 有 {1} 帧循环画面，面部裁剪图的形状却为 {2}；请重新导入。</translation>
    </message>
    <message>
        <source>the memory is closed</source>
        <translation>共享内存已关闭</translation>
    </message>
    <message>
        <source>The program {0} is missing. {1}</source>
        <translation>缺少程序 {0}。{1}</translation>
    </message>
    <message>
        <source>The Python package pyvirtualcam is missing. {0}</source>
        <translation>缺少 Python 包 pyvirtualcam。{0}</translation>
    </message>
    <message>
        <source>{0} is missing. Install Lipcam again.</source>
        <translation>缺少 {0}。请重新安装 Lipcam。</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>无法启动 {0}：{1}。</translation>
    </message>
    <message>
        <source>The camera cannot be used ({0}): {1}. {2}</source>
        <translation>无法使用摄像头（{0}）：{1}。{2}</translation>
    </message>
    <message>
        <source>A camera needs even sizes, not {0} × {1}.</source>
        <translation>摄像头的宽和高必须为偶数，不能是 {0} × {1}。</translation>
    </message>
    <message>
        <source>the camera bridge ended with {0}</source>
        <translation>摄像头桥接程序已退出：{0}</translation>
    </message>
    <message>
        <source>{0} opened with {1} px</source>
        <translation>{0} 打开时的大小为 {1} 像素</translation>
    </message>
    <message>
        <source>There is no memory to share pictures with the camera ({0}). Close other programs or choose a smaller picture.</source>
        <translation>没有可与摄像头共享画面的内存（{0}）。请关闭其他程序，或选择更小的画面。</translation>
    </message>
    <message>
        <source>The camera {0} is closed. Start it again.</source>
        <translation>摄像头 {0} 已关闭。请重新启动。</translation>
    </message>
    <message>
        <source>the camera&apos;s driver does not answer</source>
        <translation>摄像头的驱动程序没有响应</translation>
    </message>
    <message>
        <source>the camera bridge talks nonsense ({0})</source>
        <translation>摄像头桥接程序发来了无法理解的内容（{0}）</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>what was whole until then is in {0}</source>
        <translation>在此之前的完整内容保存在 {0} 中</translation>
    </message>
    <message>
        <source>the recording has ended ({0}); {1}. Check the disk and record again</source>
        <translation>录制已结束（{0}）；{1}。请检查磁盘后重新录制</translation>
    </message>
    <message>
        <source>all names beside it are taken</source>
        <translation>相近的文件名均已被占用</translation>
    </message>
    <message>
        <source>nothing could be kept</source>
        <translation>未能保留任何内容</translation>
    </message>
    <message>
        <source>the disk is full and the recording has ended; {0}. Free some space or choose another folder, then record again</source>
        <translation>磁盘已满，录制已结束；{0}。请释放一些空间或选择其他文件夹，然后重新录制</translation>
    </message>
    <message>
        <source>a recording of {0} × {1} px needs even sides; choose another size</source>
        <translation>{0} × {1} 像素的录制要求宽和高为偶数；请选择其他大小</translation>
    </message>
    <message>
        <source>want pictures of {0} px, got {1}</source>
        <translation>需要 {0} 像素的画面，收到的却是 {1}</translation>
    </message>
    <message>
        <source>the recording {0} has ended; begin a new one</source>
        <translation>录制 {0} 已结束；请开始新的录制</translation>
    </message>
    <message>
        <source>cannot write {0} ({1}); choose another folder or make this one writable</source>
        <translation>无法写入 {0}（{1}）；请选择其他文件夹，或将此文件夹设为可写</translation>
    </message>
    <message>
        <source>{0} stays as it is; the recording is in {1}.</source>
        <translation>{0} 保持不变；录制内容保存在 {1} 中。</translation>
    </message>
    <message>
        <source>OBS Studio is not installed.</source>
        <translation>未安装 OBS Studio。</translation>
    </message>
    <message>
        <source>Unity Capture is not installed.</source>
        <translation>未安装 Unity Capture。</translation>
    </message>
    <message>
        <source>OBS Virtual Camera</source>
        <translation>OBS Virtual Camera</translation>
    </message>
    <message>
        <source>Unity Capture exists only on Windows.</source>
        <translation>Unity Capture 仅适用于 Windows。</translation>
    </message>
    <message>
        <source>Unity Video Capture</source>
        <translation>Unity Video Capture</translation>
    </message>
    <message>
        <source>OBS&apos;s own camera exists only on Windows and macOS.</source>
        <translation>OBS 自带的摄像头仅适用于 Windows 和 macOS。</translation>
    </message>
    <message>
        <source>Lipcam AI avatar</source>
        <translation>Lipcam AI avatar</translation>
    </message>
    <message>
        <source>{0} (PipeWire, no driver needed)</source>
        <translation>{0}（PipeWire，无需驱动程序）</translation>
    </message>
    <message>
        <source>PipeWire runs without a session manager, so no program would be linked to the camera.</source>
        <translation>PipeWire 在没有会话管理器的情况下运行，因此没有程序能连接到该摄像头。</translation>
    </message>
    <message>
        <source>Start one: systemctl --user start wireplumber (sudo apt install wireplumber)</source>
        <translation>请启动一个：systemctl --user start wireplumber（如未安装：sudo apt install wireplumber）</translation>
    </message>
    <message>
        <source>The PipeWire camera has stopped ({0}). {1}</source>
        <translation>PipeWire 摄像头已停止（{0}）。{1}</translation>
    </message>
    <message>
        <source>other programs will see “</source>
        <translation>在其他程序中显示为“</translation>
    </message>
    <message>
        <source>it was closed</source>
        <translation>它已被关闭</translation>
    </message>
    <message>
        <source>Install it (Debian/Ubuntu: sudo apt install pipewire wireplumber) and log in again.</source>
        <translation>请安装（Debian/Ubuntu：sudo apt install pipewire wireplumber），然后重新登录。</translation>
    </message>
    <message>
        <source>Start it: systemctl --user start pipewire wireplumber (if they are not installed: sudo apt install pipewire wireplumber).</source>
        <translation>请启动：systemctl --user start pipewire wireplumber（如未安装：sudo apt install pipewire wireplumber）。</translation>
    </message>
    <message>
        <source>Restart it: systemctl --user restart pipewire wireplumber</source>
        <translation>请重新启动：systemctl --user restart pipewire wireplumber</translation>
    </message>
    <message>
        <source>The PipeWire server does not answer ({0}). {1}</source>
        <translation>PipeWire 服务器没有响应（{0}）。{1}</translation>
    </message>
    <message>
        <source>A PipeWire camera exists only on Linux. Choose another camera.</source>
        <translation>PipeWire 摄像头仅适用于 Linux。请选择其他摄像头。</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library lacks files that belong to it. {0}</source>
        <translation>PipeWire 库缺少所需的文件。{0}</translation>
    </message>
    <message>
        <source>PipeWire&apos;s library is missing ({0}). {1}</source>
        <translation>缺少 PipeWire 库（{0}）。{1}</translation>
    </message>
    <message>
        <source>no answer within {0} s</source>
        <translation>{0} 秒内没有应答</translation>
    </message>
    <message>
        <source>PipeWire&apos;s thread cannot be started. Restart Lipcam.</source>
        <translation>无法启动 PipeWire 的线程。请重新启动 Lipcam。</translation>
    </message>
    <message>
        <source>the node did not appear within {0} s</source>
        <translation>节点未在 {0} 秒内出现</translation>
    </message>
    <message>
        <source>PipeWire refused the camera: {0}. {1}</source>
        <translation>PipeWire 拒绝了该摄像头：{0}。{1}</translation>
    </message>
    <message>
        <source>{0} is a folder; name a file in it, or choose another, like {1}</source>
        <translation>{0} 是文件夹；请指定其中的文件，或选择其他文件，例如 {1}</translation>
    </message>
    <message>
        <source>{0} is a device or a pipe; choose another name, like {1}</source>
        <translation>{0} 是设备或管道；请选择其他名称，例如 {1}</translation>
    </message>
    <message>
        <source>{0} is the sound itself and would be overwritten. Choose another name.</source>
        <translation>{0} 就是声音文件本身，会被覆盖。请选择其他名称。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); choose another name or folder.</source>
        <translation>无法写入 {0}（{1}）；请选择其他名称或文件夹。</translation>
    </message>
    <message>
        <source>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</source>
        <translation>auto, window, pipewire, v4l2loopback, obs, unitycapture, file:talk.mp4, none</translation>
    </message>
    <message>
        <source>Window only (no camera)</source>
        <translation>仅窗口（无摄像头）</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>您是否想输入 {0}？</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>请从以下各项中选择：{0}。</translation>
    </message>
    <message>
        <source>The library {0} is missing; install it with: sudo apt install libpulse0</source>
        <translation>缺少库 {0}；请用以下命令安装：sudo apt install libpulse0</translation>
    </message>
    <message>
        <source>Lipcam: camera check</source>
        <translation>Lipcam：摄像头检查</translation>
    </message>
    <message>
        <source>inotify exists only on Linux</source>
        <translation>inotify 仅适用于 Linux</translation>
    </message>
    <message>
        <source>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</source>
        <translation>sudo dnf install https://mirrors.rpmfusion.org/free/{{kind}}/rpmfusion-free-release-$(rpm -E %{{kind2}}).noarch.rpm</translation>
    </message>
    <message>
        <source>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</source>
        <translation>echo v4l2loopback | sudo tee /etc/modules-load.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</source>
        <translation>echo &apos;options v4l2loopback exclusive_caps=1 card_label=&quot;Lipcam AI avatar&quot;&apos; | sudo tee /etc/modprobe.d/v4l2loopback.conf</translation>
    </message>
    <message>
        <source>sudo apt install v4l2loopback-dkms</source>
        <translation>sudo apt install v4l2loopback-dkms</translation>
    </message>
    <message>
        <source>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</source>
        <translation>sudo dnf install akmod-v4l2loopback &amp;&amp; sudo akmods</translation>
    </message>
    <message>
        <source>sudo pacman -S --needed v4l2loopback-dkms linux-headers</source>
        <translation>sudo pacman -S --needed v4l2loopback-dkms linux-headers</translation>
    </message>
    <message>
        <source>sudo zypper install v4l2loopback-kmp-default</source>
        <translation>sudo zypper install v4l2loopback-kmp-default</translation>
    </message>
    <message>
        <source>sudo mokutil --import {0}</source>
        <translation>sudo mokutil --import {0}</translation>
    </message>
    <message>
        <source>this FFmpeg cannot read cameras ({0})</source>
        <translation>此 FFmpeg 无法读取摄像头（{0}）</translation>
    </message>
    <message>
        <source>{0} does not offer itself to readers</source>
        <translation>{0} 未向读取程序开放</translation>
    </message>
    <message>
        <source>{0} has stopped giving pictures</source>
        <translation>{0} 已不再传送画面</translation>
    </message>
    <message>
        <source>This computer cannot check it by itself: choose the camera in the call program and look at its preview.</source>
        <translation>此计算机无法自行检查：请在通话程序中选择该摄像头并查看其预览。</translation>
    </message>
    <message>
        <source>Close the other program that uses this camera, then check again.</source>
        <translation>请关闭正在使用此摄像头的其他程序，然后重新检查。</translation>
    </message>
    <message>
        <source>“{0}” is not a camera that other programs can see.</source>
        <translation>“{0}”不是其他程序能看到的摄像头。</translation>
    </message>
    <message>
        <source>There is no virtual camera yet, so other programs cannot see the avatar.</source>
        <translation>还没有虚拟摄像头，因此其他程序看不到虚拟形象。</translation>
    </message>
    <message>
        <source>Choose another camera.</source>
        <translation>请选择其他摄像头。</translation>
    </message>
    <message>
        <source>Another program cannot read “{0}” ({1}).</source>
        <translation>其他程序无法读取“{0}”（{1}）。</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>Another program saw {0} pictures of “{1}”: {2}, {3} a second{4}.</source>
        <translation>其他程序从“{1}”看到了 {0} 幅画面：{2}，每秒 {3} 幅{4}。</translation>
    </message>
    <message>
        <source>{0} of the camera “{1}” arrived in another program.</source>
        <translation>其他程序从摄像头“{1}”收到：{0}。</translation>
    </message>
    <message>
        <source>Close programs that use the camera, then check again. If it stays: log out and in again, or choose another camera.</source>
        <translation>请关闭正在使用该摄像头的程序，然后重新检查。如果问题依旧：请注销后重新登录，或选择其他摄像头。</translation>
    </message>
    <message>
        <source>Pictures arrive, but their colours are off by up to {0} of 255.</source>
        <translation>画面已送达，但颜色偏差最大达 {0}（满值 255）。</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again. If it stays, choose another camera.</source>
        <translation>请关闭正在向同一摄像头发送画面的程序，然后重新检查。如果问题依旧，请选择其他摄像头。</translation>
    </message>
    <message>
        <source>Pictures arrive in another size: {0}, not {1}.</source>
        <translation>收到的画面大小不同：是 {0}，而不是 {1}。</translation>
    </message>
    <message>
        <source>Close programs that read the camera, then check again.</source>
        <translation>请关闭正在读取该摄像头的程序，然后重新检查。</translation>
    </message>
    <message>
        <source>The same picture arrives again and again.</source>
        <translation>反复收到同一幅画面。</translation>
    </message>
    <message>
        <source>Close programs that send to the same camera, then check again.</source>
        <translation>请关闭正在向同一摄像头发送画面的程序，然后重新检查。</translation>
    </message>
    <message>
        <source>That is fewer pictures a second than were sent: close other programs.</source>
        <translation>每秒收到的画面数少于发送的：请关闭其他程序。</translation>
    </message>
    <message>
        <source>, the colours right</source>
        <translation>，颜色正确</translation>
    </message>
    <message>
        <source>The camera {0} is not there.</source>
        <translation>摄像头 {0} 不存在。</translation>
    </message>
    <message>
        <source>There is no camera {0}. {1}</source>
        <translation>没有摄像头 {0}。{1}</translation>
    </message>
    <message>
        <source>Best available camera</source>
        <translation>最佳可用摄像头</translation>
    </message>
    <message>
        <source>No camera could be opened.
</source>
        <translation>无法打开任何摄像头。
</translation>
    </message>
    <message>
        <source>There is no camera {0} on this system. Choose one of: {1}.</source>
        <translation>此系统上没有摄像头 {0}。请从以下各项中选择：{1}。</translation>
    </message>
    <message>
        <source>Which file? Write the choice as file:PATH, e.g. file:talk.mp4.</source>
        <translation>哪个文件？请按 file:PATH 的形式填写，例如 file:talk.mp4。</translation>
    </message>
    <message>
        <source>Install it again: pip install -e &apos;.[camera]&apos; (or run python run.py).</source>
        <translation>请重新安装：pip install -e &apos;.[camera]&apos;（或运行 python run.py）。</translation>
    </message>
    <message>
        <source>Try again; if it stays, choose another camera (“window” always works).</source>
        <translation>请重试；如果问题依旧，请选择其他摄像头（“window”始终可用）。</translation>
    </message>
    <message>
        <source>Install and load the driver: sudo apt install v4l2loopback-dkms &amp;&amp; {0}</source>
        <translation>请安装并加载驱动程序：sudo apt install v4l2loopback-dkms &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>Close the other program that sends pictures to this camera.</source>
        <translation>请关闭正在向此摄像头发送画面的其他程序。</translation>
    </message>
    <message>
        <source>Close the program that still reads the camera, or choose the size that it reads.</source>
        <translation>请关闭仍在读取该摄像头的程序，或选择它所读取的大小。</translation>
    </message>
    <message>
        <source>Install OBS Studio (obsproject.com). On macOS start it once, allow its system extension, press Start Virtual Camera and stop it again; on Windows installing is enough.</source>
        <translation>请安装 OBS Studio（obsproject.com）。在 macOS 上，请将其启动一次，允许其系统扩展，按“启动虚拟摄像机”，然后再将其停止；在 Windows 上，只需安装即可。</translation>
    </message>
    <message>
        <source>Stop the virtual camera in OBS and in every other program, then try again.</source>
        <translation>请在 OBS 和所有其他程序中停止虚拟摄像头，然后重试。</translation>
    </message>
    <message>
        <source>another program sends pictures to it</source>
        <translation>其他程序正在向它发送画面</translation>
    </message>
    <message>
        <source>you may not open it</source>
        <translation>您无权打开它</translation>
    </message>
    <message>
        <source>Another program already sends pictures to {0}.</source>
        <translation>其他程序已在向 {0} 发送画面。</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is loaded but has no device.</source>
        <translation>驱动程序 v4l2loopback 已加载，但没有设备。</translation>
    </message>
    <message>
        <source>Load it again: sudo modprobe -r v4l2loopback &amp;&amp; {0}</source>
        <translation>请重新加载：sudo modprobe -r v4l2loopback &amp;&amp; {0}</translation>
    </message>
    <message>
        <source>The driver v4l2loopback is not loaded.</source>
        <translation>驱动程序 v4l2loopback 未加载。</translation>
    </message>
    <message>
        <source>v4l2loopback exists only on Linux.</source>
        <translation>v4l2loopback 仅适用于 Linux。</translation>
    </message>
    <message>
        <source>You may not open {0}.</source>
        <translation>您无权打开 {0}。</translation>
    </message>
    <message>
        <source>The camera was opened for {0} × {1} px but was sent a picture of {2} × {3} px.</source>
        <translation>摄像头以 {0} × {1} 像素打开，收到的画面却是 {2} × {3} 像素。</translation>
    </message>
    <message>
        <source>The camera “{0}” is closed. Start it again.</source>
        <translation>摄像头“{0}”已关闭。请重新启动。</translation>
    </message>
    <message>
        <source>the patch {0} at {1} leaves a frame of {2}</source>
        <translation>位于 {1} 的图块 {0} 超出了 {2} 的帧</translation>
    </message>
    <message>
        <source>the avatar has {0} frames, affines {1} and a mask {2}</source>
        <translation>该虚拟形象有 {0} 帧，仿射矩阵为 {1}，遮罩为 {2}</translation>
    </message>
    <message>
        <source>a picture of {0} × {1} px needs even sides</source>
        <translation>{0} × {1} 像素的画面要求宽和高为偶数</translation>
    </message>
    <message>
        <source>the patch is {0}, the mask is {1}</source>
        <translation>图块为 {0}，遮罩为 {1}</translation>
    </message>
    <message>
        <source>want one size, got {0}, {1} and {2}</source>
        <translation>大小应当一致，收到的却是 {0}、{1} 和 {2}</translation>
    </message>
    <message>
        <source>The setting {0} cannot be changed like this.</source>
        <translation>设置 {0} 无法以这种方式更改。</translation>
    </message>
    <message>
        <source>{0} It is not tried again by itself: stop and start after that.</source>
        <translation>{0} 不会自动重试：处理后请停止并重新开始。</translation>
    </message>
    <message>
        <source>The camera does not answer. Choose another camera.</source>
        <translation>摄像头没有响应。请选择其他摄像头。</translation>
    </message>
    <message>
        <source>The camera {0} does not answer. Choose another camera.</source>
        <translation>摄像头 {0} 没有响应。请选择其他摄像头。</translation>
    </message>
    <message>
        <source>{0} does not take pictures any more.</source>
        <translation>{0} 不再接收画面。</translation>
    </message>
    <message>
        <source>It is to go on in a further file.</source>
        <translation>录制将在新的文件中继续。</translation>
    </message>
    <message>
        <source>The disk of {0} or {1} does not answer. Choose other files.</source>
        <translation>{0} 或 {1} 所在的磁盘没有响应。请选择其他文件。</translation>
    </message>
    <message>
        <source>The avatar&apos;s disk does not answer.</source>
        <translation>虚拟形象所在的磁盘没有响应。</translation>
    </message>
    <message>
        <source>a stored matte has another size than the others</source>
        <translation>存储的某个抠像遮罩与其他遮罩大小不同</translation>
    </message>
    <message>
        <source>a stored matte is damaged ({0})</source>
        <translation>存储的某个抠像遮罩已损坏（{0}）</translation>
    </message>
    <message>
        <source>they are for another loop</source>
        <translation>它们属于另一个循环画面</translation>
    </message>
    <message>
        <source>they are cut off</source>
        <translation>它们已被截断</translation>
    </message>
    <message>
        <source>their background is another</source>
        <translation>它们的背景不同</translation>
    </message>
    <message>
        <source>their background is damaged</source>
        <translation>它们的背景已损坏</translation>
    </message>
    <message>
        <source>what is person in the avatar cannot be kept in {0} ({1}); free some space, or it is found anew at each start</source>
        <translation>无法在 {0} 中保存该虚拟形象的人物轮廓（{1}）；请释放一些空间，否则每次启动都要重新查找</translation>
    </message>
    <message>
        <source>nobody is seen in this avatar&apos;s loop, so its background must stay</source>
        <translation>此虚拟形象的循环画面中没有看到人，因此其背景必须保留</translation>
    </message>
    <message>
        <source>{0} is another network: want one picture of {1}</source>
        <translation>{0} 是另一种网络：需要一个 {1} 的图像输入</translation>
    </message>
    <message>
        <source>{0} is too large for this network; install Lipcam again</source>
        <translation>{0} 对该网络来说过大；请重新安装 Lipcam</translation>
    </message>
    <message>
        <source>the network for backgrounds cannot be read ({0}: {1}); install Lipcam again</source>
        <translation>无法读取背景处理网络（{0}：{1}）；请重新安装 Lipcam</translation>
    </message>
    <message>
        <source>the network for backgrounds failed: {0}</source>
        <translation>背景处理网络运行失败：{0}</translation>
    </message>
    <message>
        <source>choose a file.</source>
        <translation>请选择一个文件。</translation>
    </message>
    <message>
        <source>try again.</source>
        <translation>请重试。</translation>
    </message>
    <message>
        <source>cut it.</source>
        <translation>请将其剪短。</translation>
    </message>
    <message>
        <source>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</source>
        <translation>sudo modprobe v4l2loopback exclusive_caps=1 card_label=&quot;{0}&quot;</translation>
    </message>
    <message>
        <source>Install Unity Capture (github.com/schellingb/UnityCapture): run its InstallCustomName.bat as administrator and enter the name {0}.</source>
        <translation>请安装 Unity Capture（github.com/schellingb/UnityCapture）：以管理员身份运行其中的 InstallCustomName.bat，并输入名称 {0}。</translation>
    </message>
    <message>
        <source>our own bridge sends pictures to it</source>
        <translation>我们自己的桥接程序正在向它发送画面</translation>
    </message>
    <message>
        <source>mattes of {0} are not for a loop of {1}</source>
        <translation>{0} 的抠像遮罩不适用于 {1} 的循环画面</translation>
    </message>
    <message>
        <source>the badge is for {0}, the picture is {1}</source>
        <translation>标签适用于 {0}，画面却是 {1}</translation>
    </message>
    <message>
        <source>the letters in {0} cannot be used ({1}); install Lipcam again</source>
        <translation>{0} 中的字体无法使用（{1}）；请重新安装 Lipcam</translation>
    </message>
    <message>
        <source>open it in a picture program and save it as JPEG or PNG, or choose another picture</source>
        <translation>请在图片程序中打开并另存为 JPEG 或 PNG，或选择其他图片</translation>
    </message>
    <message>
        <source>choose another picture</source>
        <translation>请选择其他图片</translation>
    </message>
    <message>
        <source>{0} is not a JPEG, PNG, WebP or BMP picture; {1}</source>
        <translation>{0} 不是 JPEG、PNG、WebP 或 BMP 图片；{1}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px; {3}</source>
        <translation>图片 {0} 为 {1} × {2} 像素；{3}</translation>
    </message>
    <message>
        <source>the picture {0} is {1} × {2} px, which is too large; save it smaller, or choose another picture</source>
        <translation>图片 {0} 为 {1} × {2} 像素，过大；请将其缩小后保存，或选择其他图片</translation>
    </message>
    <message>
        <source>the background {0} is not a file; {1}</source>
        <translation>背景 {0} 不是文件；{1}</translation>
    </message>
    <message>
        <source>the picture {0} has more than {1} MB; {2}</source>
        <translation>图片 {0} 大于 {1} MB；{2}</translation>
    </message>
    <message>
        <source>the background picture {0} cannot be read ({1}); check that it is still there, or choose another picture</source>
        <translation>无法读取背景图片 {0}（{1}）；请检查它是否还在，或选择其他图片</translation>
    </message>
    <message>
        <source>the JPEG {0} is made of too many scans; {1}</source>
        <translation>JPEG 文件 {0} 的扫描次数过多；{1}</translation>
    </message>
    <message>
        <source>the picture {0} is damaged; {1}</source>
        <translation>图片 {0} 已损坏；{1}</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background is shown: {0}</source>
        <translation>显示虚拟形象自带的背景：{0}</translation>
    </message>
    <message>
        <source>It is opened again as soon as it is there.</source>
        <translation>一旦可用，就会重新打开。</translation>
    </message>
    <message>
        <source>{0} is back.</source>
        <translation>{0} 已恢复。</translation>
    </message>
    <message>
        <source>Close Lipcam and start it again; if it happens again, report it with the log.</source>
        <translation>请关闭 Lipcam 后重新启动；如果再次发生，请附上日志报告问题。</translation>
    </message>
    <message>
        <source>The delay is {0} ms: {1} ms cannot be kept here.</source>
        <translation>延迟为 {0} 毫秒：此处无法保持 {1} 毫秒。</translation>
    </message>
    <message>
        <source>Close programs that keep the processor busy.</source>
        <translation>请关闭占用处理器的程序。</translation>
    </message>
    <message>
        <source>The delay is {0} ms now, as asked.</source>
        <translation>延迟现为 {0} 毫秒，已达到要求。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong ({0}: {1}).</source>
        <translation>发生了意外错误（{0}：{1}）。</translation>
    </message>
    <message>
        <source>Start again; if it happens again, report it with the log file.</source>
        <translation>请重新开始；如果再次发生，请附上日志文件报告问题。</translation>
    </message>
    <message>
        <source>The graphics card is out of memory.</source>
        <translation>显存不足。</translation>
    </message>
    <message>
        <source>Close other programs that use it.</source>
        <translation>请关闭正在使用显卡的其他程序。</translation>
    </message>
    <message>
        <source>{0} does not answer. {1}</source>
        <translation>{0} 没有响应。{1}</translation>
    </message>
    <message>
        <source>The background of {0} is being cut out; it is replaced in a minute.</source>
        <translation>正在抠除 {0} 的背景；一分钟后即会替换。</translation>
    </message>
    <message>
        <source>That is done once for each avatar; just go on.</source>
        <translation>每个虚拟形象只需进行一次；您可以继续操作。</translation>
    </message>
    <message>
        <source>The avatar&apos;s own background stays: {0}</source>
        <translation>保留虚拟形象自带的背景：{0}</translation>
    </message>
    <message>
        <source>The background is replaced now.</source>
        <translation>背景已替换。</translation>
    </message>
    <message>
        <source>Check that it is plugged in and switched on, or choose another microphone.</source>
        <translation>请检查它是否已插好并打开，或选择其他麦克风。</translation>
    </message>
    <message>
        <source>The microphone {0} does not answer. {1}</source>
        <translation>麦克风 {0} 没有响应。{1}</translation>
    </message>
    <message>
        <source>The sound file has ended.</source>
        <translation>音频文件已播放完毕。</translation>
    </message>
    <message>
        <source>Start again or choose another sound.</source>
        <translation>请重新开始，或选择其他声音。</translation>
    </message>
    <message>
        <source>{0} has stopped delivering sound.</source>
        <translation>{0} 已不再传送声音。</translation>
    </message>
    <message>
        <source>It is not known who reads the camera.</source>
        <translation>无法得知谁在读取该摄像头。</translation>
    </message>
    <message>
        <source>Choose a folder on a faster disk, or close other programs.</source>
        <translation>请选择更快的磁盘上的文件夹，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The disk of {0} does not answer; what it has is playable.</source>
        <translation>{0} 所在的磁盘没有响应；已写入的内容可以播放。</translation>
    </message>
    <message>
        <source>Choose another folder, then record again.</source>
        <translation>请选择其他文件夹，然后重新录制。</translation>
    </message>
    <message>
        <source>The picture has another size; the recording goes on in {0}.</source>
        <translation>画面大小已改变；录制将在 {0} 中继续。</translation>
    </message>
    <message>
        <source>There is no picture to record.</source>
        <translation>没有可以录制的画面。</translation>
    </message>
    <message>
        <source>Start first.</source>
        <translation>请先开始。</translation>
    </message>
    <message>
        <source>{0} is being recorded.</source>
        <translation>正在录制 {0}。</translation>
    </message>
    <message>
        <source>Stop that first.</source>
        <translation>请先停止该录制。</translation>
    </message>
    <message>
        <source>A recording needs the name of a file, like talk.mp4.</source>
        <translation>录制需要一个文件名，例如 talk.mp4。</translation>
    </message>
    <message>
        <source>The disk is too slow: the recording lacks pictures.</source>
        <translation>磁盘太慢：录制内容缺少画面。</translation>
    </message>
    <message>
        <source>{0} lacks {1}: the disk was too slow.</source>
        <translation>{0} 缺少画面（{1}）：磁盘太慢。</translation>
    </message>
    <message>
        <source>{0} plays no more; the picture goes on without it.</source>
        <translation>{0} 已停止播放；画面会继续，只是没有声音。</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未询问</translation>
    </message>
    <message>
        <source>The voice cannot go to {0}; choose auto or device:&lt;name of an output&gt;.</source>
        <translation>声音无法输出到 {0}；请选择 auto 或 device:&lt;输出设备名称&gt;。</translation>
    </message>
    <message>
        <source>Install VB-CABLE (vb-audio.com/Cable), start the computer again, and start Lipcam.</source>
        <translation>请安装 VB-CABLE（vb-audio.com/Cable），重新启动计算机，然后启动 Lipcam。</translation>
    </message>
    <message>
        <source>Install BlackHole 2ch (existential.audio/blackhole), and start Lipcam again.</source>
        <translation>请安装 BlackHole 2ch（existential.audio/blackhole），然后重新启动 Lipcam。</translation>
    </message>
    <message>
        <source>There is no cable that could carry the voice, so calls hear it before the lips move. {0}</source>
        <translation>没有可传送声音的虚拟音频线，因此通话对方会在嘴唇动作之前先听到声音。{0}</translation>
    </message>
    <message>
        <source>The Lipcam microphone needs ALSA&apos;s plug-in for the sound server; install it with: sudo apt install libasound2-plugins</source>
        <translation>Lipcam 麦克风需要声音服务器的 ALSA 插件；请用以下命令安装：sudo apt install libasound2-plugins</translation>
    </message>
    <message>
        <source>The output {0} for the voice is not there. Plug it in, or choose another one.</source>
        <translation>用于声音的输出设备 {0} 不存在。请插入该设备，或选择其他设备。</translation>
    </message>
    <message>
        <source>Lipcam voice (for its microphone)</source>
        <translation>Lipcam 声音（用于其麦克风）</translation>
    </message>
    <message>
        <source>A Lipcam microphone needs the sound server&apos;s program pactl; install it with: sudo apt install pulseaudio-utils</source>
        <translation>Lipcam 麦克风需要声音服务器的程序 pactl；请用以下命令安装：sudo apt install pulseaudio-utils</translation>
    </message>
    <message>
        <source>The sound server does not make the {0}. Check that PipeWire (with pipewire-pulse) or PulseAudio runs, and start again.</source>
        <translation>声音服务器未能创建 {0}。请检查 PipeWire（及 pipewire-pulse）或 PulseAudio 是否正在运行，然后重新开始。</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} earlier than the picture.</source>
        <translation>其他程序听到“{0}”的声音比画面早 {1}。</translation>
    </message>
    <message>
        <source>Close programs that use much of the processor, and check again.</source>
        <translation>请关闭大量占用处理器的程序，然后重新检查。</translation>
    </message>
    <message>
        <source>Another program hears “{0}” {1} later than the picture.</source>
        <translation>其他程序听到“{0}”的声音比画面晚 {1}。</translation>
    </message>
    <message>
        <source>waiting for the user</source>
        <translation>正在等待用户</translation>
    </message>
    <message>
        <source>waiting for user</source>
        <translation>正在等待用户</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>磁盘没有响应。</translation>
    </message>
    <message>
        <source>Choose another one, or check that the disk is there.</source>
        <translation>请选择其他磁盘，或检查该磁盘是否存在。</translation>
    </message>
    <message>
        <source>The lip engine does not get ready.</source>
        <translation>口型引擎未能就绪。</translation>
    </message>
    <message>
        <source>Choose another engine.</source>
        <translation>请选择其他引擎。</translation>
    </message>
    <message>
        <source>If it happens again, choose another engine or close other programs.</source>
        <translation>如果再次发生，请选择其他引擎或关闭其他程序。</translation>
    </message>
    <message>
        <source>Back in a moment</source>
        <translation>马上回来</translation>
    </message>
    <message>
        <source>The source {0} cannot be recorded (error {1}).</source>
        <translation>无法录制音源 {0}（错误 {1}）。</translation>
    </message>
    <message>
        <source>It is not known which microphone is heard.</source>
        <translation>无法确定听到的是哪个麦克风。</translation>
    </message>
    <message>
        <source>The lip engine is stuck.</source>
        <translation>唇形引擎卡住了。</translation>
    </message>
    <message>
        <source>The idle picture is shown and the engine is built anew.</source>
        <translation>正在显示待机画面，并重新构建引擎。</translation>
    </message>
    <message>
        <source>Another Lipcam is busy with {0}; wait until it has ended.</source>
        <translation>另一个 Lipcam 正在处理 {0}；请等待其完成。</translation>
    </message>
    <message>
        <source>{0} cannot be written in ({1}).</source>
        <translation>无法在 {0} 中写入（{1}）。</translation>
    </message>
    <message>
        <source>a plain name of a file</source>
        <translation>普通的文件名</translation>
    </message>
    <message>
        <source>no public file</source>
        <translation>没有公开文件</translation>
    </message>
    <message>
        <source>is not {0}: this list needs another version of Lipcam</source>
        <translation>不是 {0}：此列表需要其他版本的 Lipcam</translation>
    </message>
    <message>
        <source>names an id twice</source>
        <translation>重复列出了同一个 ID</translation>
    </message>
    <message>
        <source>is empty or names a file twice</source>
        <translation>为空，或重复列出了同一个文件</translation>
    </message>
    <message>
        <source>is not the address of a page</source>
        <translation>不是网页地址</translation>
    </message>
    <message>
        <source>is not a list of ids</source>
        <translation>不是 ID 列表</translation>
    </message>
    <message>
        <source>is a name that is taken on some system</source>
        <translation>是某些系统上的保留名称</translation>
    </message>
    <message>
        <source>must be known where the checksum is</source>
        <translation>有校验和时必须给出</translation>
    </message>
    <message>
        <source>is not a path inside a repository</source>
        <translation>不是存储库内的路径</translation>
    </message>
    <message>
        <source>is not a repository</source>
        <translation>不是存储库</translation>
    </message>
    <message>
        <source>is not one line of plain text</source>
        <translation>不是单行纯文本</translation>
    </message>
    <message>
        <source>see `lipcam models list`</source>
        <translation>请参阅 `lipcam models list`</translation>
    </message>
    <message>
        <source>There is no model {0}, {1}.</source>
        <translation>没有模型 {0}，{1}。</translation>
    </message>
    <message>
        <source>{0} is too large to be a list of models. {1}</source>
        <translation>{0} 过大，不可能是模型列表。{1}</translation>
    </message>
    <message>
        <source>The list of models {0} cannot be read ({1}). {2}</source>
        <translation>无法读取模型列表 {0}（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} is not a valid list of models ({1}). {2}</source>
        <translation>{0} 不是有效的模型列表（{1}）。{2}</translation>
    </message>
    <message>
        <source>is not one of </source>
        <translation>不是以下值之一： </translation>
    </message>
    <message>
        <source>lets {0} need {1}, which is no other model</source>
        <translation>声明 {0} 需要 {1}，但列表中没有这样的其他模型</translation>
    </message>
    <message>
        <source>{0} does not say how large {1} is; not fetched.</source>
        <translation>{0} 未说明 {1} 的大小；未下载。</translation>
    </message>
    <message>
        <source>{0} was damaged on its way (its checksum differs) and was deleted. Get it again; when it happens twice, the server holds another file.</source>
        <translation>{0} 在传输中损坏（校验和不符），已被删除。请重新获取；如果再次发生，说明服务器上是另一个文件。</translation>
    </message>
    <message>
        <source>{0} cannot be fetched. {1} See `lipcam models import --help`.</source>
        <translation>无法下载 {0}。{1} 请参阅 `lipcam models import --help`。</translation>
    </message>
    <message>
        <source>found on disk</source>
        <translation>在磁盘上找到</translation>
    </message>
    <message>
        <source>checksum of the first download</source>
        <translation>首次下载时的校验和</translation>
    </message>
    <message>
        <source>{0} offers another file than Lipcam knows: its {1} is {2}, not {3}. Nothing was fetched; look for a newer Lipcam.</source>
        <translation>{0} 提供的文件与 Lipcam 所知的不同：其 {1} 为 {2}，而不是 {3}。未下载任何内容；请查找更新版本的 Lipcam。</translation>
    </message>
    <message>
        <source>{0} cannot be written to {1} ({2}). What has arrived is kept; free some space and get it again.</source>
        <translation>无法将 {0} 写入 {1}（{2}）。已收到的部分会保留；请释放一些空间后重新获取。</translation>
    </message>
    <message>
        <source>The installed torch ({0}) cannot use the card; install one built for CUDA.</source>
        <translation>已安装的 torch（{0}）无法使用显卡；请安装为 CUDA 构建的版本。</translation>
    </message>
    <message>
        <source>{0} needs about {1} GiB of graphics memory</source>
        <translation>{0} 需要约 {1} GiB 显存</translation>
    </message>
    <message>
        <source>{0} has {1} GiB, {2} of them free</source>
        <translation>{0} 有 {1} GiB，其中 {2} GiB 可用</translation>
    </message>
    <message>
        <source>torch is not installed; Lip Forcing needs it.</source>
        <translation>未安装 torch；Lip Forcing 需要它。</translation>
    </message>
    <message>
        <source>How much graphics memory {0} needs is not known.</source>
        <translation>{0} 所需的显存量未知。</translation>
    </message>
    <message>
        <source>{0}; no GPU was found. On the processor it would be far from live (minutes for a second of speech, and as much main memory): the small student is the one to use.</source>
        <translation>{0}；未找到 GPU。在处理器上运行远达不到实时（一秒语音需要数分钟，并占用同样多的内存）：请使用小模型。</translation>
    </message>
    <message>
        <source>{0}; {1}. It does not fit: loading will end with an error that the memory is full, or, where the driver moves it to main memory, be far too slow to be live.{2}</source>
        <translation>{0}；{1}。显存不足：加载会以显存已满的错误告终；如果驱动程序将其移到内存中，则会慢得无法实时运行。{2}</translation>
    </message>
    <message>
        <source>{0}; {1}. It fits once other programs let go of theirs; until then loading will end with an error that the memory is full.{2}{3}</source>
        <translation>{0}；{1}。其他程序释放显存后即可容纳；在此之前，加载会以显存已满的错误告终。{2}{3}</translation>
    </message>
    <message>
        <source>torch cannot use a card here ({0}).</source>
        <translation>torch 无法在此处使用显卡（{0}）。</translation>
    </message>
    <message>
        <source>Look at HF_ENDPOINT, HF_TOKEN and the proxy in your environment.</source>
        <translation>请检查环境中的 HF_ENDPOINT、HF_TOKEN 和代理设置。</translation>
    </message>
    <message>
        <source>Check the network and get it again: it goes on where it was.</source>
        <translation>请检查网络后重新获取：会从中断处继续。</translation>
    </message>
    <message>
        <source>{0} cannot be fetched from {1}: {2}. {3}</source>
        <translation>无法从 {1} 下载 {0}：{2}。{3}</translation>
    </message>
    <message>
        <source>huggingface_hub {0} is too old; bring it up to date with
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</source>
        <translation>huggingface_hub {0} 版本过旧；请用以下命令更新
    {1} -m pip install -U &quot;huggingface_hub&gt;={2}&quot;</translation>
    </message>
    <message>
        <source>The server sends {0} bytes where {1} has {2}: something else. What has arrived before is kept; run the same command again later.</source>
        <translation>服务器发送 {0} 字节，而 {1} 应有 {2} 字节：这不是同一个文件。之前收到的部分会保留；请稍后再次运行同一命令。</translation>
    </message>
    <message>
        <source>it was cut {0} times</source>
        <translation>连接中断了 {0} 次</translation>
    </message>
    <message>
        <source>Fetching models needs the Python package huggingface_hub. Install it with
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
or fetch the files elsewhere and import them (`lipcam models import`).</source>
        <translation>下载模型需要 Python 包 huggingface_hub。请用以下命令安装
    {0} -m pip install &quot;huggingface_hub&gt;={1}&quot;
或在别处下载文件后导入（`lipcam models import`）。</translation>
    </message>
    <message>
        <source>huggingface_hub does not start ({0}). {1}</source>
        <translation>huggingface_hub 无法启动（{0}）。{1}</translation>
    </message>
    <message>
        <source>It asks for an account: log in with `hf auth login`.</source>
        <translation>需要账户：请用 `hf auth login` 登录。</translation>
    </message>
    <message>
        <source>It asks for an account with access: log in with `hf auth login`.</source>
        <translation>需要有访问权限的账户：请用 `hf auth login` 登录。</translation>
    </message>
    <message>
        <source>It is not there any more; look for a newer Lipcam, or import the file.</source>
        <translation>它已不在那里；请查找更新版本的 Lipcam，或导入该文件。</translation>
    </message>
    <message>
        <source>The server wants fewer requests; try again later.</source>
        <translation>服务器要求减少请求；请稍后重试。</translation>
    </message>
    <message>
        <source>{0} ({1}) is no file of a known model. For a model whose checksum is not known yet add --model ID; see `lipcam models list`.</source>
        <translation>{0}（{1}）不是已知模型的文件。如果模型的校验和尚不可知，请加上 --model ID；请参阅 `lipcam models list`。</translation>
    </message>
    <message>
        <source>In {0} there is no file of a model; see `lipcam models list`.</source>
        <translation>{0} 中没有模型文件；请参阅 `lipcam models list`。</translation>
    </message>
    <message>
        <source>{0} cannot be read or copied ({1}); free some space, or see that you may read it.</source>
        <translation>无法读取或复制 {0}（{1}）；请释放一些空间，或确认您有读取权限。</translation>
    </message>
    <message>
        <source>{0} is another file than the one that was taken in for {1} before. When that is what you want, remove that model first.</source>
        <translation>{0} 与之前为 {1} 导入的文件不同。如果确实要使用它，请先移除该模型。</translation>
    </message>
    <message>
        <source>{0} holds too much to look through; name a folder inside it.</source>
        <translation>{0} 中的内容过多，无法逐一查看；请指定其中的某个文件夹。</translation>
    </message>
    <message>
        <source>{0} may not be read; it was left out.</source>
        <translation>{0} 无法读取，已跳过。</translation>
    </message>
    <message>
        <source>{0} has {1} bytes and {2} should have {3}: it is cut off, or another file. Get it again.</source>
        <translation>{0} 有 {1} 字节，而 {2} 应有 {3} 字节：文件被截断，或是另一个文件。请重新获取。</translation>
    </message>
    <message>
        <source>{0} cannot be linked to {1} ({2}): leave out --link, and it is copied.</source>
        <translation>无法将 {0} 链接到 {1}（{2}）：去掉 --link 即可改为复制。</translation>
    </message>
    <message>
        <source>{0} has the size of {1} ({2}) and other content: it is damaged, or another file. Get it again.</source>
        <translation>{0} 与 {1}（{2}）大小相同但内容不同：文件已损坏，或是另一个文件。请重新获取。</translation>
    </message>
    <message>
        <source>More than the {0} bytes of {1} arrive: it is another file. It was given up; try again later.</source>
        <translation>收到的数据超过了 {1} 的 {0} 字节：这是另一个文件。已放弃下载；请稍后重试。</translation>
    </message>
    <message>
        <source>not a plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>{0} is {1}; move it away and try again.</source>
        <translation>{0}：{1}；请将其移走后重试。</translation>
    </message>
    <message>
        <source>{0} is not a plain file; move it away and try again.</source>
        <translation>{0} 不是普通文件；请将其移走后重试。</translation>
    </message>
    <message>
        <source>{0} is a link, not a file; move it away and try again.</source>
        <translation>{0} 是链接，不是文件；请将其移走后重试。</translation>
    </message>
    <message>
        <source>{0} cannot be looked at ({1}).</source>
        <translation>无法查看 {0}（{1}）。</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v2</source>
        <translation>torch._utils _rebuild_tensor_v2</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_parameter</source>
        <translation>torch._utils _rebuild_parameter</translation>
    </message>
    <message>
        <source>torch BFloat16Storage</source>
        <translation>torch BFloat16Storage</translation>
    </message>
    <message>
        <source>torch.storage UntypedStorage</source>
        <translation>torch.storage UntypedStorage</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor</source>
        <translation>torch._utils _rebuild_tensor</translation>
    </message>
    <message>
        <source>torch._utils _rebuild_tensor_v3</source>
        <translation>torch._utils _rebuild_tensor_v3</translation>
    </message>
    <message>
        <source>torch.serialization _get_layout</source>
        <translation>torch.serialization _get_layout</translation>
    </message>
    <message>
        <source>torch float8_e4m3fn</source>
        <translation>torch float8_e4m3fn</translation>
    </message>
    <message>
        <source>{0} {1}: it can run a program when it is loaded, and is not taken. Ask who made it for the tensors alone, best as safetensors.</source>
        <translation>{0} {1}：它在加载时可能会运行程序，因此不予接受。请向制作者索取仅含张量的文件，最好是 safetensors 格式。</translation>
    </message>
    <message>
        <source>{0} is no file of weights as torch saves them today (a zip). An old one, a bare pickle, can hold a program and is not taken; save it anew.</source>
        <translation>{0} 不是 torch 目前所用格式 (zip) 的权重文件。旧格式（单独的 pickle）可能含有程序，因此不予接受；请重新保存。</translation>
    </message>
    <message>
        <source>is not a sha256 checksum</source>
        <translation>不是 sha256 校验和</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>There was no checksum to compare with; this content counts from now on.</source>
        <translation>没有可供比较的校验和；今后以此内容为准。</translation>
    </message>
    <message>
        <source>Its content is not what it has to be.</source>
        <translation>其内容与应有的不符。</translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}).</source>
        <translation>无法读取 {0}（{1}）。</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; remove it yourself.</source>
        <translation>{0} 不是独立的文件夹；请自行移除。</translation>
    </message>
    <message>
        <source>{0} is not on this machine; there is nothing to remove.</source>
        <translation>{0} 不在此计算机上；没有可移除的内容。</translation>
    </message>
    <message>
        <source>The folder {0} cannot be made ({1}); make room for it.</source>
        <translation>无法创建文件夹 {0}（{1}）；请为其腾出位置。</translation>
    </message>
    <message>
        <source>{0} cannot be removed from {1} ({2}); close programs that use it and try again.</source>
        <translation>无法从 {1} 中移除 {0}（{2}）；请关闭正在使用它的程序后重试。</translation>
    </message>
    <message>
        <source>{0} is not a folder of its own; move it away and try again.</source>
        <translation>{0} 不是独立的文件夹；请将其移走后重试。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}); free some space.</source>
        <translation>无法写入 {0}（{1}）；请释放一些空间。</translation>
    </message>
    <message>
        <source>{0} are still to come, and the disk of {1} has only {2} free; free some space first.</source>
        <translation>还需下载 {0}，而 {1} 所在的磁盘仅剩 {2} 可用空间；请先释放一些空间。</translation>
    </message>
    <message>
        <source>import it again with `lipcam models import FILE --model {0}`</source>
        <translation>用 `lipcam models import FILE --model {0}` 重新导入</translation>
    </message>
    <message>
        <source>{0} is not on this machine ({1}, {2}, from {3}). To get it {4}.</source>
        <translation>{0} 不在此计算机上（{1}，{2}，来自 {3}）。获取方法：{4}。</translation>
    </message>
    <message>
        <source>It has {0} bytes and should have {1}.</source>
        <translation>它有 {0} 字节，应有 {1} 字节。</translation>
    </message>
    <message>
        <source>{0} has not been checked; run `lipcam models verify {1}`.</source>
        <translation>{0} 尚未检查；请运行 `lipcam models verify {1}`。</translation>
    </message>
    <message>
        <source>run `lipcam models get {0}`, or {1}</source>
        <translation>运行 `lipcam models get {0}`，或 {1}</translation>
    </message>
    <message>
        <source>{0}: {1} is damaged. {2} To mend it {3}.</source>
        <translation>{0}：{1} 已损坏。{2} 修复方法：{3}。</translation>
    </message>
    <message>
        <source>{0} is not on this machine. {1} When you have it, {2}.</source>
        <translation>{0} 不在此计算机上。{1} 获得后：{2}。</translation>
    </message>
    <message>
        <source>It was changed since it was checked.</source>
        <translation>上次检查之后，它被更改过。</translation>
    </message>
    <message>
        <source>{0} is not usable here ({1})</source>
        <translation>{0} 在此处不可用（{1}）</translation>
    </message>
    <message>
        <source>the installed ONNX Runtime does not contain it</source>
        <translation>已安装的 ONNX Runtime 不包含它</translation>
    </message>
    <message>
        <source>There is no provider {0}; choose one of: {1}.</source>
        <translation>没有执行提供程序 {0}；请从以下各项中选择：{1}。</translation>
    </message>
    <message>
        <source>{0} keeps weights in another file, which no student may. {1}</source>
        <translation>{0} 将权重存放在另一个文件中，模型不允许这样做。{1}</translation>
    </message>
    <message>
        <source>{0} has a loop in it, which may never end. {1}</source>
        <translation>{0} 中含有可能永不结束的循环。{1}</translation>
    </message>
    <message>
        <source>it was not granted, {0} was</source>
        <translation>未获分配，改为使用 {0}</translation>
    </message>
    <message>
        <source>{0}; running on the processor.</source>
        <translation>{0}；改为在处理器上运行。</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot be loaded ({0}). Install it with: pip install onnxruntime</source>
        <translation>无法加载 ONNX Runtime（{0}）。请用以下命令安装：pip install onnxruntime</translation>
    </message>
    <message>
        <source>{0} is not a graph that this ONNX Runtime can run ({1}). {2}</source>
        <translation>{0} 不是此版 ONNX Runtime 能够运行的计算图（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0}: {1} {2} is {3}, want float32. {4}</source>
        <translation>{0}：{1} {2} 为 {3}，应为 float32。{4}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} failed on {1} ({2}). Choose the processor (cpu) as provider, or start again.</source>
        <translation>模型的 {0} 在 {1} 上运行失败（{2}）。请选择处理器 (cpu) 作为执行提供程序，或重新开始。</translation>
    </message>
    <message>
        <source>Avatar {0} was not prepared for this student; prepared it now.</source>
        <translation>虚拟形象 {0} 此前尚未为该模型准备；现已准备完毕。</translation>
    </message>
    <message>
        <source>The student has no avatar yet: call warm_up first.</source>
        <translation>该模型还没有虚拟形象：请先调用 warm_up。</translation>
    </message>
    <message>
        <source>The student wants a mel window of {0}, got {1} {2}: sound features and student do not belong together.</source>
        <translation>模型需要 {0} 的 mel 窗口，收到的却是 {1} {2}：声音特征与模型不匹配。</translation>
    </message>
    <message>
        <source>Avatar {0} has {1} loop frames but was prepared for {2}; import it again.</source>
        <translation>虚拟形象 {0} 有 {1} 帧循环画面，但当初是按 {2} 帧准备的；请重新导入。</translation>
    </message>
    <message>
        <source>The student wants regions of 160 x 128 px, got {0}.</source>
        <translation>模型需要 160 x 128 像素的区域，收到的却是 {0}。</translation>
    </message>
    <message>
        <source>The student wants a reference and then {0} crops, got {1}: call begin first.</source>
        <translation>模型需要一个参考图和 {0} 个裁剪图，收到的却是 {1}：请先调用 begin。</translation>
    </message>
    <message>
        <source>An engine makes at least 1 frame at a time, not {0}.</source>
        <translation>引擎每次至少生成 1 帧，不能是 {0}。</translation>
    </message>
    <message>
        <source>An engine needs at least 1 thread, not {0}; mend the settings.</source>
        <translation>引擎至少需要 1 个线程，不能是 {0}；请修正设置。</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>缺少 {0}。</translation>
    </message>
    <message>
        <source>Install Lipcam again.</source>
        <translation>请重新安装 Lipcam。</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}.</source>
        <translation>没有引擎 {0}；请从以下各项中选择：{1}。</translation>
    </message>
    <message>
        <source>Lip Forcing needs {0}; install Lipcam&apos;s extra for it: pip install &quot;lipcam[lipforcing]&quot;.</source>
        <translation>Lip Forcing 需要 {0}；请安装 Lipcam 的相应附加组件：pip install &quot;lipcam[lipforcing]&quot;。</translation>
    </message>
    <message>
        <source>draws a mouth from loudness; for tests</source>
        <translation>根据音量绘制嘴部；用于测试</translation>
    </message>
    <message>
        <source>See `lipcam models list`.</source>
        <translation>请参阅 `lipcam models list`。</translation>
    </message>
    <message>
        <source>The student {0} makes {1} pictures at a time, not {2}; it goes on with {3}.</source>
        <translation>模型 {0} 每次生成 {1} 帧画面，而不是 {2}；将按 {3} 继续。</translation>
    </message>
    <message>
        <source>must be 1 to {0} times that fall, from 1 to above 0</source>
        <translation>必须是 1 到 {0} 个递减的时间值，不超过 1 且大于 0</translation>
    </message>
    <message>
        <source>{0} is not the file that its manifest describes (its checksum differs). {1}</source>
        <translation>{0} 不是其清单所描述的文件（校验和不符）。{1}</translation>
    </message>
    <message>
        <source>{0} is not a plain file</source>
        <translation>{0} 不是普通文件</translation>
    </message>
    <message>
        <source>is not {0}: this student needs another version of Lipcam</source>
        <translation>不是 {0}：此模型需要其他版本的 Lipcam</translation>
    </message>
    <message>
        <source>does not fit the rates of sound and picture</source>
        <translation>与声音和画面的速率不匹配</translation>
    </message>
    <message>
        <source>has a hop that does not divide a video frame</source>
        <translation>其 hop 不能整除一个视频帧</translation>
    </message>
    <message>
        <source>is not a whole number of hops</source>
        <translation>不是 hop 的整数倍</translation>
    </message>
    <message>
        <source>is not a list of different chunk sizes that begins with {0}</source>
        <translation>不是以 {0} 开头且各不相同的块大小列表</translation>
    </message>
    <message>
        <source>{0} is too large to be a manifest. {1}</source>
        <translation>{0} 过大，不可能是清单。{1}</translation>
    </message>
    <message>
        <source>The student&apos;s {0} cannot be read ({1}). {2}</source>
        <translation>无法读取模型的 {0}（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} is not a valid manifest ({1}). {2}</source>
        <translation>{0} 不是有效的清单（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} has {1} bytes, its manifest says {2}: it is damaged or belongs to another student. {3}</source>
        <translation>{0} 有 {1} 字节，其清单中却是 {2}：文件已损坏，或属于另一个模型。{3}</translation>
    </message>
    <message>
        <source>none of that name</source>
        <translation>没有该名称的项</translation>
    </message>
    <message>
        <source> ready on this machine.</source>
        <translation> 在此计算机上就绪。</translation>
    </message>
    <message>
        <source>Lip Forcing cannot run: {0} of the {1} models it needs are not</source>
        <translation>Lip Forcing 无法运行：所需的 {1} 个模型中有 {0} 个尚未</translation>
    </message>
    <message>
        <source>{0}: {1} Then `lipcam models import FILE --model {2}`.</source>
        <translation>{0}：{1} 然后运行 `lipcam models import FILE --model {2}`。</translation>
    </message>
    <message>
        <source>There is no engine {0}; choose one of: {1}, {2}.</source>
        <translation>没有引擎 {0}；请从以下各项中选择：{1}、{2}。</translation>
    </message>
    <message>
        <source>Get them with `lipcam models get {0}`.</source>
        <translation>可用 `lipcam models get {0}` 获取。</translation>
    </message>
    <message>
        <source>The settings are not a list by name.</source>
        <translation>这些设置不是由名称和值组成的列表。</translation>
    </message>
    <message>
        <source>The settings are of version {0}, made by a newer Lipcam; this one knows version {1}.</source>
        <translation>设置的版本为 {0}，由较新的 Lipcam 生成；此版本只支持版本 {1}。</translation>
    </message>
    <message>
        <source>The setting {0} is {1}, but it must be {2}.</source>
        <translation>设置 {0} 的值为 {1}，但必须是：{2}。</translation>
    </message>
    <message>
        <source>; perhaps {0} was meant</source>
        <translation>；也许应为 {0}</translation>
    </message>
    <message>
        <source>There is no setting {0}{1}.</source>
        <translation>没有这项设置：{0}{1}。</translation>
    </message>
    <message>
        <source>{0} There the default is used; all other settings count.</source>
        <translation>{0} 此处使用默认值；其他设置均有效。</translation>
    </message>
    <message>
        <source>The settings in {0} cannot be read ({1}): Lipcam goes by its defaults and saves nothing over them.</source>
        <translation>无法读取 {0} 中的设置（{1}）：Lipcam 将使用默认值，且不会覆盖其中的内容。</translation>
    </message>
    <message>
        <source>The file is kept as {0}: mend it and rename it to {1} in {2}, or choose again.</source>
        <translation>该文件已保留为 {0}：请修正后在 {2} 中将其重命名为 {1}，或重新选择。</translation>
    </message>
    <message>
        <source>Check that the file is yours to read and its disk is well, then start again.</source>
        <translation>请检查您是否有权读取该文件、其所在磁盘是否正常，然后重新启动。</translation>
    </message>
    <message>
        <source>off, auto or device:NAME</source>
        <translation>off、auto 或 device:NAME</translation>
    </message>
    <message>
        <source>There is no {0} in a profile.</source>
        <translation>配置方案中没有 {0}。</translation>
    </message>
    <message>
        <source>It is {0}, not a profile.</source>
        <translation>这是 {0}，不是配置方案。</translation>
    </message>
    <message>
        <source>It is not a profile: it has no name.</source>
        <translation>这不是配置方案：没有名称。</translation>
    </message>
    <message>
        <source>It is not a profile: it has no settings.</source>
        <translation>这不是配置方案：没有设置。</translation>
    </message>
    <message>
        <source>A profile&apos;s name has 1 to {0} characters.</source>
        <translation>配置方案的名称为 1 到 {0} 个字符。</translation>
    </message>
    <message>
        <source>A profile cannot be called {0}: use letters, digits and signs that can be seen, with no space before or after them.</source>
        <translation>配置方案不能命名为 {0}：请使用可见的字母、数字和符号，首尾不能有空格。</translation>
    </message>
    <message>
        <source>The hotkey {0} is no key.</source>
        <translation>快捷键 {0} 不是按键。</translation>
    </message>
    <message>
        <source>The setting {0} is of the program, not of a profile.</source>
        <translation>设置 {0} 属于程序，不属于配置方案。</translation>
    </message>
    <message>
        <source>The background {0} is not known. It may be own, blur, key, colour:#RRGGBB or picture:PATH.</source>
        <translation>背景 {0} 未知。可以是 own、blur、key、colour:#RRGGBB 或 picture:PATH。</translation>
    </message>
    <message>
        <source>The badge cannot be {0}: one of {1}.</source>
        <translation>标签不能是 {0}：请从以下各项中选择：{1}。</translation>
    </message>
    <message>
        <source>too many files of this second</source>
        <translation>同一秒内的文件过多</translation>
    </message>
    <message>
        <source>The picture cannot be written to {0} ({1}). Free some space, or make the folder writable.</source>
        <translation>无法将图片写入 {0}（{1}）。请释放一些空间，或使该文件夹可写。</translation>
    </message>
    <message>
        <source>Nothing can be recorded to {0} ({1}). Choose another folder in the settings.</source>
        <translation>无法录制到 {0}（{1}）。请在设置中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Nothing of {0} is left to get. {1}</source>
        <translation>{0} 已没有需要获取的内容。{1}</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>没有文件 {0}。</translation>
    </message>
    <message>
        <source>{0} is no picture that can be read.</source>
        <translation>{0} 不是可以读取的图片。</translation>
    </message>
    <message>
        <source>{0} is far too large a picture.</source>
        <translation>图片 {0} 过大。</translation>
    </message>
    <message>
        <source>{0} is damaged, or no picture.</source>
        <translation>{0} 已损坏，或不是图片。</translation>
    </message>
    <message>
        <source>The library libdbus-1.so.3 is missing.</source>
        <translation>缺少库 libdbus-1.so.3。</translation>
    </message>
    <message>
        <source>There is no session bus ({0}).</source>
        <translation>没有会话总线（{0}）。</translation>
    </message>
    <message>
        <source>The X server does not answer.</source>
        <translation>X 服务器没有响应。</translation>
    </message>
    <message>
        <source>The X server does not tell its keyboard.</source>
        <translation>X 服务器未提供键盘信息。</translation>
    </message>
    <message>
        <source>The library libxcb.so.1 is missing.</source>
        <translation>缺少库 libxcb.so.1。</translation>
    </message>
    <message>
        <source>The X server refuses a key (error {0}).</source>
        <translation>X 服务器拒绝了某个按键（错误 {0}）。</translation>
    </message>
    <message>
        <source>Lipcam is open already, but its window does not answer. Wait a moment and start it again; if that does not help, end it in the system&apos;s list of programs first.</source>
        <translation>Lipcam 已经打开，但其窗口没有响应。请稍等片刻再重新启动；如果仍无效，请先在系统的程序列表中将其结束。</translation>
    </message>
    <message>
        <source>Windows starts no command of more than {0} characters, and that of Lipcam has {1}. Move Lipcam into a folder with a shorter path.</source>
        <translation>Windows 无法启动超过 {0} 个字符的命令，而 Lipcam 的命令有 {1} 个字符。请将 Lipcam 移到路径更短的文件夹中。</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam start at login ({0}). Put a shortcut to it into the folder that opens with Windows+R, shell:startup.</source>
        <translation>Windows 不允许 Lipcam 在登录时启动（{0}）。请按 Windows+R，输入 shell:startup，并在打开的文件夹中放入 Lipcam 的快捷方式。</translation>
    </message>
    <message>
        <source>Windows does not let Lipcam take its entry back ({0}). Switch it off in the Task Manager under Startup.</source>
        <translation>Windows 不允许 Lipcam 撤销其启动项（{0}）。请在任务管理器的“启动”中将其关闭。</translation>
    </message>
    <message>
        <source>Lipcam cannot be started from {0}: no desktop takes a path with a line break. Rename the folder.</source>
        <translation>无法从 {0} 启动 Lipcam：没有桌面接受含换行符的路径。请重命名该文件夹。</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}). Check the free space and who may write there, then try again.</source>
        <translation>无法写入 {0}（{1}）。请检查可用空间以及写入权限，然后重试。</translation>
    </message>
    <message>
        <source>{0} cannot be removed ({1}). Check who may write there, or delete it by hand.</source>
        <translation>无法移除 {0}（{1}）。请检查写入权限，或手动将其删除。</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} Defaults are used.</source>
        <translation>无法使用设置：{0} 将使用默认值。</translation>
    </message>
    <message>
        <source>With less delay calls would hear gaps in the voice.</source>
        <translation>延迟再短，通话中的声音就会断断续续。</translation>
    </message>
    <message>
        <source>The microphone does not answer. {0}</source>
        <translation>麦克风没有响应。{0}</translation>
    </message>
    <message>
        <source>The microphone {0} is not there any more.</source>
        <translation>麦克风 {0} 已不存在。</translation>
    </message>
    <message>
        <source>The system&apos;s microphone is {0} now.</source>
        <translation>系统的麦克风现在是 {0}。</translation>
    </message>
    <message>
        <source>The loudspeaker does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>扬声器没有响应；画面会继续，只是没有声音。请检查音频系统是否正在运行。</translation>
    </message>
    <message>
        <source>{0} The small student speaks instead.</source>
        <translation>{0} 改由小模型说话。</translation>
    </message>
    <message>
        <source>The Lipcam microphone does not answer; the picture goes on without it. Check that the sound system runs.</source>
        <translation>Lipcam 麦克风没有响应；画面会继续，但不经过它传送声音。请检查音频系统是否正在运行。</translation>
    </message>
    <message>
        <source>{0} ({1} bytes) is no file of {2}, which has {3}. Choose that file, or leave out --model.</source>
        <translation>{0}（{1} 字节）不是 {2} 的文件，该模型的文件为：{3}。请选择该文件，或去掉 --model。</translation>
    </message>
    <message>
        <source>There is no file or folder {0}; check its name.</source>
        <translation>没有文件或文件夹 {0}；请检查其名称。</translation>
    </message>
    <message>
        <source>{0} is a link that leads out of {1}; name the file itself.</source>
        <translation>{0} 是指向 {1} 之外的链接；请直接指定该文件。</translation>
    </message>
    <message>
        <source>Get it again.</source>
        <translation>请重新获取。</translation>
    </message>
    <message>
        <source>{0} is no safetensors file, or cut off: its header would have {1} bytes. {2}</source>
        <translation>{0} 不是 safetensors 文件，或已被截断：按其内容，文件头应有 {1} 字节。{2}</translation>
    </message>
    <message>
        <source>{0} has a header that lists no tensors. {1}</source>
        <translation>{0} 的文件头中没有列出张量。{1}</translation>
    </message>
    <message>
        <source>{0} should hold {1} bytes of tensors and holds {2}: it is cut off or has something added. {3}</source>
        <translation>{0} 应含 {1} 字节的张量数据，实际含 {2} 字节：文件被截断，或添加了其他内容。{3}</translation>
    </message>
    <message>
        <source>{0}: the tensor {1} is described wrongly. {2}</source>
        <translation>{0}：张量 {1} 的描述有误。{2}</translation>
    </message>
    <message>
        <source>{0} is cut off: the end of its zip is missing. {1}</source>
        <translation>{0} 已被截断：缺少 zip 的结尾。{1}</translation>
    </message>
    <message>
        <source>{0} lists far more than weights have. {1}</source>
        <translation>{0} 列出的内容远多于权重应有的数量。{1}</translation>
    </message>
    <message>
        <source>{0} has a damaged header ({1}). {2}</source>
        <translation>{0} 的文件头已损坏（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} has tensors that overlap or leave gaps. {1}</source>
        <translation>{0} 中的张量相互重叠，或之间有空隙。{1}</translation>
    </message>
    <message>
        <source>{0} is a zip, but not one that torch saves. {1}</source>
        <translation>{0} 是 zip，但不是 torch 所保存的格式。{1}</translation>
    </message>
    <message>
        <source>{0} has a zip that says two things of its own end. {1}</source>
        <translation>{0} 的 zip 对自身结尾的说明前后矛盾。{1}</translation>
    </message>
    <message>
        <source>{0} is cut off or damaged ({1}). {2}</source>
        <translation>{0} 已被截断或损坏（{1}）。{2}</translation>
    </message>
    <message>
        <source>{0} holds packed or encrypted parts; torch saves none. {1}</source>
        <translation>{0} 含有压缩或加密的部分；torch 不会这样保存。{1}</translation>
    </message>
    <message>
        <source>{0} holds a path outside itself. {1}</source>
        <translation>{0} 含有指向自身之外的路径。{1}</translation>
    </message>
    <message>
        <source>The file stays at {0}; mend it there or choose again.</source>
        <translation>该文件仍在 {0}；请在那里修正，或重新选择。</translation>
    </message>
    <message>
        <source>Mend it in {0}, or choose again.</source>
        <translation>请在 {0} 中修正，或重新选择。</translation>
    </message>
    <message>
        <source>The settings could not be used: {0} {1}</source>
        <translation>无法使用设置：{0} {1}</translation>
    </message>
    <message>
        <source>The settings cannot be saved in {0} ({1}). Check the free space and who may write there.</source>
        <translation>无法将设置保存到 {0}（{1}）。请检查可用空间以及写入权限。</translation>
    </message>
    <message>
        <source>own, blur, key, colour:#RRGGBB or picture:PATH</source>
        <translation>own、blur、key、colour:#RRGGBB 或 picture:PATH</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>[width, height], two even numbers from {0} to {1}</source>
        <translation>[宽度, 高度]，{0} 到 {1} 之间的两个偶数</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Does not work</source>
        <translation>无法工作</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>口型动作</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Avatars</source>
        <translation>虚拟形象</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Larger models</source>
        <translation>更大的模型</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Chosen student</source>
        <translation>所选模型</translation>
    </message>
    <message>
        <source>Small student</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>处理器核心</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>PortAudio</source>
        <translation>PortAudio</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>声音服务器</translation>
    </message>
    <message>
        <source>ALSA plug-in</source>
        <translation>ALSA 插件</translation>
    </message>
    <message>
        <source>Permission to hear</source>
        <translation>麦克风使用权限</translation>
    </message>
    <message>
        <source>Microphones</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Chosen microphone</source>
        <translation>所选麦克风</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>Camera, seen by others</source>
        <translation>其他程序看到的摄像头</translation>
    </message>
    <message>
        <source>Camera driver v4l2loopback</source>
        <translation>摄像头驱动程序 v4l2loopback</translation>
    </message>
    <message>
        <source>PipeWire camera</source>
        <translation>PipeWire 摄像头</translation>
    </message>
    <message>
        <source>Desktop portal</source>
        <translation>桌面门户</translation>
    </message>
    <message>
        <source>Camera of OBS Studio</source>
        <translation>OBS Studio 的摄像头</translation>
    </message>
    <message>
        <source>Unity Capture</source>
        <translation>Unity Capture</translation>
    </message>
    <message>
        <source>Camera bridge</source>
        <translation>摄像头桥接程序</translation>
    </message>
    <message>
        <source>Face networks</source>
        <translation>人脸检测网络</translation>
    </message>
    <message>
        <source>Display and tray</source>
        <translation>显示器和系统托盘</translation>
    </message>
    <message>
        <source>Libraries of the window</source>
        <translation>窗口所用的库</translation>
    </message>
    <message>
        <source>torch on the card</source>
        <translation>显卡上的 torch</translation>
    </message>
    <message>
        <source>All {count} checks are fine.</source>
        <translation>全部 {count} 项检查均正常。</translation>
    </message>
    <message>
        <source>Everything works. Warnings: {warnings} of {count} checks.</source>
        <translation>一切均可工作。{count} 项检查中有 {warnings} 项警告。</translation>
    </message>
    <message>
        <source>Does not work: {fails} of {count} checks. Warnings: {warnings}.</source>
        <translation>{count} 项检查中有 {fails} 项无法工作。警告：{warnings} 项。</translation>
    </message>
</context>
<context>
    <name>hotkeys</name>
    <message>
        <source>{keys}: keys one after another cannot be heard. Choose only one of them.</source>
        <translation>{keys}：无法识别依次按下的多个键。请只选择其中一个。</translation>
    </message>
    <message>
        <source>There are no keys {keys}. Choose others.</source>
        <translation>没有按键 {keys}。请选择其他按键。</translation>
    </message>
    <message>
        <source>{keys} alone would be taken from all other programs. Add Ctrl or Alt to it, or choose a key like F9 or Pause.</source>
        <translation>单独使用 {keys} 会使所有其他程序都无法使用它。请加上 Ctrl 或 Alt，或选择 F9 或 Pause 之类的键。</translation>
    </message>
    <message>
        <source>The system refuses to tell keys.</source>
        <translation>系统拒绝提供按键信息。</translation>
    </message>
    <message>
        <source>The system&apos;s Carbon is missing.</source>
        <translation>缺少系统组件 Carbon。</translation>
    </message>
    <message>
        <source>The session bus has gone.</source>
        <translation>会话总线已断开。</translation>
    </message>
    <message>
        <source>This desktop (Wayland) does not let programs hear keys.</source>
        <translation>此桌面 (Wayland) 不允许程序监听按键。</translation>
    </message>
    <message>
        <source>The desktop has taken the keys back.</source>
        <translation>桌面已收回这些按键。</translation>
    </message>
    <message>
        <source>The keys were not allowed. Allow them in the system&apos;s settings.</source>
        <translation>这些按键未获允许。请在系统设置中允许。</translation>
    </message>
    <message>
        <source>The desktop&apos;s service for keys has failed.</source>
        <translation>桌面的按键服务出现故障。</translation>
    </message>
    <message>
        <source>There is no desktop here.</source>
        <translation>此处没有桌面。</translation>
    </message>
    <message>
        <source>{keys} is in use by another program. Choose other keys, or end their use there.</source>
        <translation>{keys} 正被其他程序使用。请选择其他按键，或在该程序中停止使用。</translation>
    </message>
    <message>
        <source>{keys} stands for something else in Lipcam. Choose other keys.</source>
        <translation>{keys} 在 Lipcam 中已有其他用途。请选择其他按键。</translation>
    </message>
    <message>
        <source>This keyboard has no keys {keys}. Choose others.</source>
        <translation>此键盘没有按键 {keys}。请选择其他按键。</translation>
    </message>
    <message>
        <source>The desktop has not given {keys} to Lipcam. Choose keys in its settings.</source>
        <translation>桌面没有将 {keys} 分配给 Lipcam。请在桌面设置中选择按键。</translation>
    </message>
    <message>
        <source>Keys cannot be heard while another program has the focus. {why} Use the window instead.</source>
        <translation>其他程序处于前台时无法监听按键。{why} 请改为在窗口中操作。</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Looking at the graphics card …</source>
        <translation>正在查看显卡 …</translation>
    </message>
    <message>
        <source>Does it fit here?</source>
        <translation>能否在此运行？</translation>
    </message>
    <message>
        <source>What is missing to run it</source>
        <translation>运行还缺少什么</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>GPU memory</source>
        <translation>显存</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需要</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>被以下项需要</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{size} in {n} files</source>
        <translation>{size}，共 {n} 个文件</translation>
    </message>
    <message>
        <source>{name}: no public file</source>
        <translation>{name}：没有公开文件</translation>
    </message>
    <message>
        <source>{name} from {source}</source>
        <translation>{name}，来自 {source}</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>无。</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <source>Import all known files in a folder</source>
        <translation>导入文件夹中所有已知的文件</translation>
    </message>
    <message>
        <source>Delete {name} ({size})?</source>
        <translation>要删除 {name}（{size}）吗？</translation>
    </message>
    <message>
        <source>{names} cannot run without it.</source>
        <translation>没有它，以下各项无法运行：{names}。</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Here now, with the right content: {names}.</source>
        <translation>已在此处且内容正确：{names}。</translation>
    </message>
    <message>
        <source>Still missing: {names}.</source>
        <translation>仍然缺少：{names}。</translation>
    </message>
    <message>
        <source>{name}: read again, {n} of {all} files are as they have to be.</source>
        <translation>{name}：已重新读取，{all} 个文件中有 {n} 个正确无误。</translation>
    </message>
    <message>
        <source>Get it again, or import it.</source>
        <translation>请重新获取或导入。</translation>
    </message>
    <message>
        <source>Import it again.</source>
        <translation>请重新导入。</translation>
    </message>
    <message>
        <source>Imported: {names}.</source>
        <translation>已导入：{names}。</translation>
    </message>
    <message>
        <source>Here already: {names}.</source>
        <translation>此处已有：{names}。</translation>
    </message>
    <message>
        <source>Removed; {size} are free again.</source>
        <translation>已移除；释放了 {size} 空间。</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notices must be kept</source>
        <translation>可自由用于任何用途，包括商业用途；必须保留其各项声明</translation>
    </message>
    <message>
        <source>free for any use, also commercial; its notice must be kept</source>
        <translation>可自由用于任何用途，包括商业用途；必须保留其声明</translation>
    </message>
    <message>
        <source>nobody has stated its terms: see its page before you use it</source>
        <translation>没有人说明其条款：使用前请查看其页面</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>see its page for the terms</source>
        <translation>条款请参阅其页面</translation>
    </message>
    <message>
        <source>Students that run live</source>
        <translation>实时运行的模型</translation>
    </message>
    <message>
        <source>Parts that they need</source>
        <translation>它们所需的组成部分</translation>
    </message>
    <message>
        <source>To make a part, once</source>
        <translation>用于一次性制作组成部分</translation>
    </message>
    <message>
        <source>For training and comparisons</source>
        <translation>用于训练和比较</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>不在此处</translation>
    </message>
    <message>
        <source>here</source>
        <translation>在此处</translation>
    </message>
    <message>
        <source>here, not checked</source>
        <translation>在此处，未检查</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>{size} here</source>
        <translation>此处有 {size}</translation>
    </message>
    <message>
        <source>It is here, and its content is what it has to be.</source>
        <translation>它在此处，内容正确无误。</translation>
    </message>
    <message>
        <source>It is here and has not been checked. Press Verify.</source>
        <translation>它在此处，但尚未检查。请按“检查”。</translation>
    </message>
    <message>
        <source>It is damaged. {why} {remedy}</source>
        <translation>它已损坏。{why} {remedy}</translation>
    </message>
    <message>
        <source>{here} of {all} are here. Getting it goes on from there.</source>
        <translation>此处有 {here}，共 {all}。获取时会从该处继续。</translation>
    </message>
    <message>
        <source>It is not here.</source>
        <translation>它不在此处。</translation>
    </message>
    <message>
        <source>It is not here, and there is no public file: import your own.</source>
        <translation>它不在此处，也没有公开文件：请导入您自己的文件。</translation>
    </message>
    <message>
        <source>Python packages: {packages}. Install them with  {command}</source>
        <translation>Python 包：{packages}。请用以下命令安装：  {command}</translation>
    </message>
    <message>
        <source>A graphics card with {gib:g} GiB of memory</source>
        <translation>有 {gib:g} GiB 显存的显卡</translation>
    </message>
    <message>
        <source>A torch that can use the graphics card</source>
        <translation>能够使用显卡的 torch</translation>
    </message>
    <message>
        <source>A newer Lipcam: this version can get it, and cannot run it yet</source>
        <translation>更新版本的 Lipcam：此版本可以获取它，但还不能运行</translation>
    </message>
    <message>
        <source>{name}: no public file, import your own</source>
        <translation>{name}：没有公开文件，请导入您自己的文件</translation>
    </message>
    <message>
        <source>{name}: size unknown, {licence}</source>
        <translation>{name}：大小未知，{licence}</translation>
    </message>
    <message>
        <source>{name}: {size}, {licence}</source>
        <translation>{name}：{size}，{licence}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>每秒 {size}</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>还剩 {n} 秒</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>还剩 {n} 分钟</translation>
    </message>
    <message>
        <source>{n:.1f} h left</source>
        <translation>还剩 {n:.1f} 小时</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>without the label</source>
        <translation>不带标签</translation>
    </message>
    <message>
        <source>own background</source>
        <translation>自带背景</translation>
    </message>
    <message>
        <source>blurred background</source>
        <translation>模糊背景</translation>
    </message>
    <message>
        <source>green background</source>
        <translation>绿色背景</translation>
    </message>
    <message>
        <source>coloured background</source>
        <translation>彩色背景</translation>
    </message>
    <message>
        <source>picture behind</source>
        <translation>图片背景</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Label &quot;AI avatar&quot;</source>
        <translation>标签“AI avatar”</translation>
    </message>
    <message>
        <source>People who see you may not know that this is an AI avatar, and may feel deceived when they learn it.</source>
        <translation>看到您的人可能不知道这是 AI 虚拟形象，得知后可能会觉得受骗。</translation>
    </message>
    <message>
        <source>In some places the law asks for such a label. Switch it off only where everybody who sees you knows. Lipcam will not ask again, and you can switch it on at any time.</source>
        <translation>某些地方的法律要求使用这样的标签。只有在看到您的每个人都知情时才可将其关闭。Lipcam 不会再次询问，您可以随时重新打开。</translation>
    </message>
    <message>
        <source>&amp;Keep the label</source>
        <translation>保留标签(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Switch it off</source>
        <translation>关闭标签(&amp;S)</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>声音</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Lip motion</source>
        <translation>口型动作</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
    <message>
        <source>Avatar</source>
        <translation>虚拟形象</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>第一个</translation>
    </message>
    <message>
        <source>the system&apos;s folder</source>
        <translation>系统的文件夹</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Clean sound</source>
        <translation>净化声音</translation>
    </message>
    <message>
        <source>&amp;Microphone</source>
        <translation>麦克风(&amp;M)</translation>
    </message>
    <message>
        <source>What the avatar says is heard here.</source>
        <translation>从这里听取虚拟形象要说的话。</translation>
    </message>
    <message>
        <source>&amp;Gain</source>
        <translation>增益(&amp;G)</translation>
    </message>
    <message>
        <source>Makes a quiet microphone louder, or a loud one quieter. 0 changes nothing.</source>
        <translation>使过小的麦克风音量变大，或使过大的变小。0 表示不改变。</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>&amp;Ignore sound that is too quiet</source>
        <translation>忽略过小的声音(&amp;I)</translation>
    </message>
    <message>
        <source>Keeps fans and voices from the next room from moving the lips.</source>
        <translation>防止风扇声和隔壁的说话声带动嘴唇。</translation>
    </message>
    <message>
        <source>&amp;Level that counts as speech</source>
        <translation>视为语音的音量(&amp;L)</translation>
    </message>
    <message>
        <source>Speak: the bar should pass the mark. Be silent: it should stay before the mark.</source>
        <translation>说话时：音量条应越过标记线。安静时：应停在标记线之前。</translation>
    </message>
    <message>
        <source>&amp;Reduce steady noise</source>
        <translation>减弱持续噪音(&amp;R)</translation>
    </message>
    <message>
        <source>Takes hum and hiss out of the sound before it is used.</source>
        <translation>在使用声音之前去除嗡嗡声和嘶嘶声。</translation>
    </message>
    <message>
        <source>&amp;Hear the voice</source>
        <translation>监听声音(&amp;H)</translation>
    </message>
    <message>
        <source>Your own voice from a loudspeaker would get into the microphone: use headphones when you always want to hear it.</source>
        <translation>从扬声器放出的您自己的声音会进入麦克风：如果要始终监听，请使用耳机。</translation>
    </message>
    <message>
        <source>Loudspeaker</source>
        <translation>扬声器</translation>
    </message>
    <message>
        <source>Microphone for &amp;calls</source>
        <translation>通话用的麦克风(&amp;C)</translation>
    </message>
    <message>
        <source>The lips come later than the voice. With a Lipcam microphone, chosen in the call program, both arrive together.</source>
        <translation>口型比声音来得晚。在通话程序中选择 Lipcam 麦克风后，两者会同时到达。</translation>
    </message>
    <message>
        <source>The real one: heard before the lips</source>
        <translation>真实麦克风：声音先于口型</translation>
    </message>
    <message>
        <source>Lipcam microphone: in time with the lips</source>
        <translation>Lipcam 麦克风：与口型同步</translation>
    </message>
    <message>
        <source>What calls hear</source>
        <translation>通话中听到的声音</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>What other programs get. Larger pictures cost more computing; the camera starts anew with a change.</source>
        <translation>其他程序收到的画面大小。画面越大，计算量越大；更改后摄像头会重新启动。</translation>
    </message>
    <message>
        <source>Pi&amp;ctures a second</source>
        <translation>每秒画面数(&amp;C)</translation>
    </message>
    <message>
        <source>25 is what the lips are made for.</source>
        <translation>口型是按 25 设计的。</translation>
    </message>
    <message>
        <source>&amp;Background</source>
        <translation>背景(&amp;B)</translation>
    </message>
    <message>
        <source>What is behind the avatar. Choose green for a program that puts its own picture there.</source>
        <translation>虚拟形象背后的内容。如果其他程序会放上自己的图片，请选择绿色。</translation>
    </message>
    <message>
        <source>&amp;Flip what others see</source>
        <translation>翻转他人看到的画面(&amp;F)</translation>
    </message>
    <message>
        <source>Usually not needed: your programs show you mirrored by themselves.</source>
        <translation>通常不需要：您的程序本身就会向您显示镜像。</translation>
    </message>
    <message>
        <source>Show me &amp;mirrored in this program</source>
        <translation>在此程序中镜像显示自己(&amp;M)</translation>
    </message>
    <message>
        <source>Like a mirror; others see it the right way round.</source>
        <translation>就像照镜子；其他人看到的是正常方向。</translation>
    </message>
    <message>
        <source>Label in the picture</source>
        <translation>画面中的标签</translation>
    </message>
    <message>
        <source>Say &quot;&amp;AI avatar&quot; in the picture</source>
        <translation>在画面中显示“AI avatar”(&amp;A)</translation>
    </message>
    <message>
        <source>A small label, so that people know who they are looking at.</source>
        <translation>一个小标签，让人们知道自己看到的是谁。</translation>
    </message>
    <message>
        <source>Co&amp;rner</source>
        <translation>角(&amp;R)</translation>
    </message>
    <message>
        <source>Where the label stands. You can also click into the picture.</source>
        <translation>标签的位置。您也可以直接点按画面。</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上角</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上角</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下角</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下角</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>样式(&amp;T)</translation>
    </message>
    <message>
        <source>Choose what can be read well on your background.</source>
        <translation>请选择在您的背景上清晰易读的样式。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Letters with an outline</source>
        <translation>带描边的文字</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>摄像头(&amp;C)</translation>
    </message>
    <message>
        <source>The virtual camera that other programs see. Choose the same one there.</source>
        <translation>其他程序看到的虚拟摄像头。请在那里选择同一个。</translation>
    </message>
    <message>
        <source>&amp;Rest while nobody is watching</source>
        <translation>无人观看时休息(&amp;R)</translation>
    </message>
    <message>
        <source>Makes no pictures while no program reads the camera and this window is out of sight. It saves power; the first look brings the avatar back at once.</source>
        <translation>没有程序读取摄像头且看不到此窗口时，不生成画面，以节省电力；一有程序读取或看到此窗口，虚拟形象就会立即恢复。</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>&amp;Delay</source>
        <translation>延迟(&amp;D)</translation>
    </message>
    <message>
        <source>From your voice to the picture. Less is raised by itself where this computer cannot keep it.</source>
        <translation>从您的声音到画面的时间。如果此计算机无法保持较小的值，会自动调高。</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>&amp;Student</source>
        <translation>模型(&amp;S)</translation>
    </message>
    <message>
        <source>The network that moves the lips. Lip Forcing looks best and needs a large graphics card and its files: see Larger models.</source>
        <translation>驱动嘴唇的网络。Lip Forcing 效果最好，需要高性能显卡及其文件：请参阅“更大的模型”。</translation>
    </message>
    <message>
        <source>Small student (runs on any computer)</source>
        <translation>小模型（可在任何计算机上运行）</translation>
    </message>
    <message>
        <source>Lip Forcing, the best that is here</source>
        <translation>Lip Forcing，此处最好的一个</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>Test pattern (no student)</source>
        <translation>测试图案（无模型）</translation>
    </message>
    <message>
        <source>&amp;Runs on</source>
        <translation>运行于(&amp;R)</translation>
    </message>
    <message>
        <source>Where this is not possible, the processor does it.</source>
        <translation>无法使用时，由处理器代替。</translation>
    </message>
    <message>
        <source>What fits best</source>
        <translation>最合适的</translation>
    </message>
    <message>
        <source>The processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>A graphics card by NVIDIA (CUDA)</source>
        <translation>NVIDIA 显卡 (CUDA)</translation>
    </message>
    <message>
        <source>A graphics card under Windows (DirectML)</source>
        <translation>Windows 上的显卡 (DirectML)</translation>
    </message>
    <message>
        <source>The graphics of a Mac (Core ML)</source>
        <translation>Mac 的图形处理器 (Core ML)</translation>
    </message>
    <message>
        <source>Processor &amp;cores</source>
        <translation>处理器核心(&amp;C)</translation>
    </message>
    <message>
        <source>How many work at the same time. 1 leaves most to other programs; take more only when the lips come late.</source>
        <translation>同时工作的核心数。1 会给其他程序留出最多资源；只有口型滞后时才需增加。</translation>
    </message>
    <message>
        <source>Pictures in one &amp;go</source>
        <translation>每次生成的画面数(&amp;G)</translation>
    </message>
    <message>
        <source>For the small student. One at a time waits less for your voice: it allows 40 ms less delay and costs a quarter more computing.</source>
        <translation>用于小模型。一次一幅可减少等待您声音的时间：延迟可减少 40 毫秒，但计算量增加四分之一。</translation>
    </message>
    <message>
        <source>One</source>
        <translation>一幅</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>两幅</translation>
    </message>
    <message>
        <source>Lip Forcing (large graphics cards)</source>
        <translation>Lip Forcing（高性能显卡）</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>步长(&amp;F)</translation>
    </message>
    <message>
        <source>Shorter steps wait less for your voice.</source>
        <translation>步长越短，等待您声音的时间越少。</translation>
    </message>
    <message>
        <source>12 pictures, as it was trained</source>
        <translation>12 幅画面，与训练时相同</translation>
    </message>
    <message>
        <source>4 pictures, three times the work</source>
        <translation>4 幅画面，三倍计算量</translation>
    </message>
    <message>
        <source>4 pictures, less steady</source>
        <translation>4 幅画面，稳定性较低</translation>
    </message>
    <message>
        <source>&amp;Last stage</source>
        <translation>最后阶段(&amp;L)</translation>
    </message>
    <message>
        <source>What makes pictures of what the network has computed.</source>
        <translation>将网络的计算结果转换为画面。</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数值精度(&amp;N)</translation>
    </message>
    <message>
        <source>Shorter numbers are faster and need less graphics memory.</source>
        <translation>数值越短，速度越快，所需显存越少。</translation>
    </message>
    <message>
        <source>16 bits</source>
        <translation>16 位</translation>
    </message>
    <message>
        <source>8 bits (new graphics cards)</source>
        <translation>8 位（新款显卡）</translation>
    </message>
    <message>
        <source>32 bits (slow)</source>
        <translation>32 位（慢）</translation>
    </message>
    <message>
        <source>Sound &amp;ahead</source>
        <translation>声音预读(&amp;A)</translation>
    </message>
    <message>
        <source>How much of what you say next is heard before the lips move. More looks better and adds to the delay.</source>
        <translation>嘴唇动作之前，先听取多少您接下来要说的话。越多效果越好，但会增加延迟。</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>In effect after the next start.</source>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Light letters on dark, or dark letters on light.</source>
        <translation>深色背景配浅色文字，或浅色背景配深色文字。</translation>
    </message>
    <message>
        <source>Size of &amp;text</source>
        <translation>文字大小(&amp;T)</translation>
    </message>
    <message>
        <source>100 is the system&apos;s own size.</source>
        <translation>100 为系统自身的大小。</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>启动和退出</translation>
    </message>
    <message>
        <source>&amp;Keep running when the window is closed</source>
        <translation>关闭窗口后继续运行(&amp;K)</translation>
    </message>
    <message>
        <source>The avatar stays live; an icon near the clock opens the window again.</source>
        <translation>虚拟形象保持运行；可通过时钟旁的图标重新打开窗口。</translation>
    </message>
    <message>
        <source>Start with the window &amp;hidden</source>
        <translation>启动时隐藏窗口(&amp;H)</translation>
    </message>
    <message>
        <source>An icon near the clock opens it.</source>
        <translation>可通过时钟旁的图标打开窗口。</translation>
    </message>
    <message>
        <source>Start when I log &amp;in</source>
        <translation>登录时启动(&amp;I)</translation>
    </message>
    <message>
        <source>For this user of the computer only.</source>
        <translation>仅适用于此计算机的当前用户。</translation>
    </message>
    <message>
        <source>&amp;Folder for recordings</source>
        <translation>录制文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Films that you record are put here.</source>
        <translation>您录制的视频保存在这里。</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Push to talk</source>
        <translation>按键说话</translation>
    </message>
    <message>
        <source>&amp;Hear these keys in other programs too</source>
        <translation>在其他程序中也响应这些按键(&amp;H)</translation>
    </message>
    <message>
        <source>They then act while another window has the focus.</source>
        <translation>这样，当其他窗口处于前台时按键也有效。</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>静音(&amp;M)</translation>
    </message>
    <message>
        <source>Silence, until it is pressed again. The avatar stays.</source>
        <translation>静音，直到再次按下。虚拟形象保持显示。</translation>
    </message>
    <message>
        <source>Pa&amp;nic</source>
        <translation>紧急隐藏(&amp;N)</translation>
    </message>
    <message>
        <source>At once no voice and a harmless picture, until pressed again.</source>
        <translation>立即停止声音并显示无关紧要的画面，直到再次按下。</translation>
    </message>
    <message>
        <source>Panic sho&amp;ws</source>
        <translation>紧急隐藏时显示(&amp;W)</translation>
    </message>
    <message>
        <source>What others see until the key is pressed again.</source>
        <translation>再次按下该键之前其他人看到的内容。</translation>
    </message>
    <message>
        <source>The avatar, silent and at rest</source>
        <translation>虚拟形象，安静待机</translation>
    </message>
    <message>
        <source>A still picture with a line of text</source>
        <translation>带一行文字的静止画面</translation>
    </message>
    <message>
        <source>Ne&amp;xt avatar</source>
        <translation>下一个虚拟形象(&amp;X)</translation>
    </message>
    <message>
        <source>Goes on to the next one of your avatars.</source>
        <translation>切换到您的下一个虚拟形象。</translation>
    </message>
    <message>
        <source>&amp;Speak only while a key is held</source>
        <translation>仅在按住按键时说话(&amp;S)</translation>
    </message>
    <message>
        <source>Muted unless the talk key is held.</source>
        <translation>不按住说话键时保持静音。</translation>
    </message>
    <message>
        <source>&amp;Talk key</source>
        <translation>说话键(&amp;T)</translation>
    </message>
    <message>
        <source>Hold it to speak. Without a key nobody could hear you.</source>
        <translation>按住即可说话。没有按键，就没有人能听到您。</translation>
    </message>
    <message>
        <source>&amp;Keep a log file</source>
        <translation>保留日志文件(&amp;K)</translation>
    </message>
    <message>
        <source>What the program did and what went wrong, on this computer only. Never what you say or show.</source>
        <translation>程序做了什么、哪里出了错，仅保存在此计算机上。绝不包含您说的话或显示的内容。</translation>
    </message>
    <message>
        <source>O&amp;ffer a report after a crash</source>
        <translation>崩溃后提供报告(&amp;F)</translation>
    </message>
    <message>
        <source>You read it first. Nothing is sent: you decide what becomes of it.</source>
        <translation>您可以先阅读。不会发送任何信息：如何处理由您决定。</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>Off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Warming up</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Speaking</source>
        <translation>说话中</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>未说话</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>Panic</source>
        <translation>紧急隐藏</translation>
    </message>
    <message>
        <source>Holding</source>
        <translation>画面保持中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>{state}, recording</source>
        <translation>{state}，正在录制</translation>
    </message>
    <message>
        <source>{state} – Lipcam</source>
        <translation>{state} – Lipcam</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>每秒画面数</translation>
    </message>
    <message>
        <source>Behind your voice</source>
        <translation>落后于您的声音</translation>
    </message>
    <message>
        <source>Sound against picture</source>
        <translation>声音与画面</translation>
    </message>
    <message>
        <source>Pictures so far</source>
        <translation>累计画面数</translation>
    </message>
    <message>
        <source>Late or left out</source>
        <translation>延迟或跳过</translation>
    </message>
    <message>
        <source>Gaps in the sound</source>
        <translation>声音中断</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>观看者</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>{mb:.0f} MiB</source>
        <translation>{mb:.0f} MiB</translation>
    </message>
    <message>
        <source>{half:.0f} ms, {most:.0f} ms at most (95 %), {set:.0f} ms set</source>
        <translation>{half:.0f} 毫秒，最多 {most:.0f} 毫秒 (95%)，设定为 {set:.0f} 毫秒</translation>
    </message>
    <message>
        <source>{spoken} spoken, {held} held, {idle} at rest</source>
        <translation>说话 {spoken}，保持 {held}，待机 {idle}</translation>
    </message>
    <message>
        <source>{late} late, {missed} left out</source>
        <translation>延迟 {late}，跳过 {missed}</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>No figures yet: nothing has run.</source>
        <translation>还没有数据：尚未运行过。</translation>
    </message>
    <message>
        <source>Making mouths, each go</source>
        <translation>生成口型（每次）</translation>
    </message>
    <message>
        <source>Putting it into the picture</source>
        <translation>合成到画面中</translation>
    </message>
    <message>
        <source>Handing it to the camera</source>
        <translation>传送给摄像头</translation>
    </message>
    <message>
        <source>not known before you speak</source>
        <translation>您说话之前无法得知</translation>
    </message>
    <message>
        <source>no Lipcam microphone: calls hear you {ms:.0f} ms before the lips move. Switch it on in the settings, and choose it in the call program.</source>
        <translation>无 Lipcam 麦克风：通话对方会在嘴唇动作之前 {ms:.0f} 毫秒听到您的声音。请在设置中将其打开，并在通话程序中选择它。</translation>
    </message>
    <message>
        <source>{half}, {most:.0f} ms at most (95 %)</source>
        <translation>{half}，最多 {most:.0f} 毫秒 (95%)</translation>
    </message>
    <message>
        <source>together</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms late</source>
        <translation>声音晚 {ms:.0f} 毫秒</translation>
    </message>
    <message>
        <source>sound {ms:.0f} ms early</source>
        <translation>声音早 {ms:.0f} 毫秒</translation>
    </message>
    <message>
        <source>this system does not tell</source>
        <translation>此系统不提供该信息</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>The camera driver v4l2loopback is ready: every program sees the camera.</source>
        <translation>摄像头驱动程序 v4l2loopback 已就绪：所有程序都能看到该摄像头。</translation>
    </message>
    <message>
        <source>The PipeWire camera is ready and needs nothing: GNOME programs see it, and Firefox and Chromium once it is switched on there.</source>
        <translation>PipeWire 摄像头已就绪，无需其他操作：GNOME 程序可以看到它；Firefox 和 Chromium 在其中启用后也可以看到。</translation>
    </message>
    <message>
        <source>The camera of OBS Studio is ready: most programs see it.</source>
        <translation>OBS Studio 的摄像头已就绪：大多数程序都能看到它。</translation>
    </message>
    <message>
        <source>The camera Unity Capture is ready.</source>
        <translation>摄像头 Unity Capture 已就绪。</translation>
    </message>
    <message>
        <source>{name} cannot be used.</source>
        <translation>{name} 无法使用。</translation>
    </message>
    <message>
        <source>For Zoom, Discord and OBS: install the camera driver too</source>
        <translation>如果使用 Zoom、Discord 和 OBS：还请安装摄像头驱动程序</translation>
    </message>
    <message>
        <source>Install the camera driver</source>
        <translation>安装摄像头驱动程序</translation>
    </message>
    <message>
        <source>Or without a driver: start PipeWire</source>
        <translation>或者不用驱动程序：启动 PipeWire</translation>
    </message>
    <message>
        <source>Install the camera of OBS Studio</source>
        <translation>安装 OBS Studio 的摄像头</translation>
    </message>
    <message>
        <source>Or install Unity Capture</source>
        <translation>或者安装 Unity Capture</translation>
    </message>
    <message>
        <source>Open a terminal and add the package source that has the driver:</source>
        <translation>打开终端，添加含有该驱动程序的软件包源：</translation>
    </message>
    <message>
        <source>Open a terminal and install the driver:</source>
        <translation>打开终端，安装驱动程序：</translation>
    </message>
    <message>
        <source>Install the driver:</source>
        <translation>安装驱动程序：</translation>
    </message>
    <message>
        <source>This system is built as an image: add the kernel module v4l2loopback in its own way (a layered package, or a line of its configuration), then start again.</source>
        <translation>此系统以映像方式构建：请按其自身的方式添加内核模块 v4l2loopback（分层软件包，或在其配置中添加一行），然后重新启动。</translation>
    </message>
    <message>
        <source>Install the kernel module v4l2loopback with your system&apos;s package tool. The package is often called v4l2loopback-dkms.</source>
        <translation>请用系统的软件包工具安装内核模块 v4l2loopback。该软件包通常名为 v4l2loopback-dkms。</translation>
    </message>
    <message>
        <source>Secure Boot is on: the computer loads only drivers that it trusts. When asked, think of a password; at the next start of the computer choose Enroll MOK, Continue, and type it there.</source>
        <translation>安全启动 (Secure Boot) 已开启：计算机只加载受信任的驱动程序。出现提示时，请设定一个密码；下次启动计算机时，请选择 Enroll MOK、Continue，并在那里输入该密码。</translation>
    </message>
    <message>
        <source>Make the camera:</source>
        <translation>创建摄像头：</translation>
    </message>
    <message>
        <source>So that it is there after every start of the computer:</source>
        <translation>使其在每次启动计算机后都可用：</translation>
    </message>
    <message>
        <source>Install OBS Studio 30 or newer from {page}, or with Homebrew:</source>
        <translation>请从 {page} 安装 OBS Studio 30 或更新版本，或使用 Homebrew：</translation>
    </message>
    <message>
        <source>Start OBS once and press Start Virtual Camera; then stop it and close OBS.</source>
        <translation>请启动 OBS 一次并按“启动虚拟摄像机”；然后停止它并关闭 OBS。</translation>
    </message>
    <message>
        <source>Allow its camera when asked: System Settings, General, Login Items &amp; Extensions, Camera Extensions (before macOS 15: Privacy &amp; Security). Restart if it does not appear.</source>
        <translation>出现提示时请允许其摄像头：“系统设置”&gt;“通用”&gt;“登录项与扩展”&gt;“摄像头扩展”（macOS 15 之前：“隐私与安全性”）。如果没有出现，请重新启动。</translation>
    </message>
    <message>
        <source>Install OBS Studio from {page}, or in a terminal:</source>
        <translation>请从 {page} 安装 OBS Studio，或在终端中运行：</translation>
    </message>
    <message>
        <source>Its camera comes with it: OBS need not run. Do not start it there.</source>
        <translation>其摄像头随附安装：无需运行 OBS。请不要在 OBS 中启动它。</translation>
    </message>
    <message>
        <source>Download Unity Capture from {page} and unpack it.</source>
        <translation>请从 {page} 下载 Unity Capture 并解压。</translation>
    </message>
    <message>
        <source>In its folder Install, right-click Install.bat and choose Run as administrator.</source>
        <translation>在其 Install 文件夹中，右键点按 Install.bat 并选择“以管理员身份运行”。</translation>
    </message>
    <message>
        <source>Is it the right microphone? Choose another one in the list above.</source>
        <translation>是正确的麦克风吗？请在上面的列表中选择其他麦克风。</translation>
    </message>
    <message>
        <source>Has the microphone or headset a mute switch or a mute key? Switch it on.</source>
        <translation>麦克风或耳麦有静音开关或静音键吗？请打开声音。</translation>
    </message>
    <message>
        <source>Speak louder, or come nearer to the microphone.</source>
        <translation>请大声一些，或靠近麦克风。</translation>
    </message>
    <message>
        <source>Is it muted by the system, or turned down? Open the sound settings, Input, or type this into a terminal:</source>
        <translation>是否被系统静音或调低了音量？请打开声音设置中的“输入”，或在终端中输入以下命令：</translation>
    </message>
    <message>
        <source>Is it turned down? Open System Settings, Sound, Input, and move the input volume to the right.</source>
        <translation>音量是否调低了？请打开“系统设置”&gt;“声音”&gt;“输入”，将输入音量向右移动。</translation>
    </message>
    <message>
        <source>Is it turned down? Open Settings, System, Sound, your microphone, and move the input volume to the right.</source>
        <translation>音量是否调低了？请打开“设置”&gt;“系统”&gt;“声音”&gt; 您的麦克风，将输入音量向右移动。</translation>
    </message>
    <message>
        <source>May Lipcam hear it? Open System Settings, Privacy &amp; Security, Microphone, and allow Lipcam (or the terminal that it was started from). Then start Lipcam again.</source>
        <translation>Lipcam 是否有权使用它？请打开“系统设置”&gt;“隐私与安全性”&gt;“麦克风”，允许 Lipcam（或启动它的终端）。然后重新启动 Lipcam。</translation>
    </message>
    <message>
        <source>May programs hear it? Open Settings, Privacy &amp; security, Microphone, and switch on Microphone access and Let desktop apps access your microphone.</source>
        <translation>程序是否有权使用它？请打开“设置”&gt;“隐私和安全性”&gt;“麦克风”，打开“麦克风访问权限”和“允许桌面应用访问你的麦克风”。</translation>
    </message>
    <message>
        <source>Start Lipcam before you join: then the camera is listed.</source>
        <translation>请在加入之前启动 Lipcam：这样摄像头才会出现在列表中。</translation>
    </message>
    <message>
        <source>This program does not see the PipeWire camera. Install the camera driver (step 3), or join in a browser.</source>
        <translation>此程序看不到 PipeWire 摄像头。请安装摄像头驱动程序（第 3 步），或在浏览器中加入。</translation>
    </message>
    <message>
        <source>Choose “{camera}”.</source>
        <translation>选择“{camera}”。</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Open Settings, then Video.</source>
        <translation>打开“设置”，然后选择“视频”。</translation>
    </message>
    <message>
        <source>Open the list Camera.</source>
        <translation>打开“摄像头”列表。</translation>
    </message>
    <message>
        <source>In a meeting: the arrow beside the camera button.</source>
        <translation>在会议中：点按摄像头按钮旁的箭头。</translation>
    </message>
    <message>
        <source>Restart Zoom if the camera is not in the list.</source>
        <translation>如果列表中没有该摄像头，请重新启动 Zoom。</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Open Settings (the three dots), then Devices.</source>
        <translation>打开“设置”（三个点），然后选择“设备”。</translation>
    </message>
    <message>
        <source>Quit Teams fully and start it again after you installed a camera.</source>
        <translation>安装摄像头后，请完全退出 Teams 并重新启动。</translation>
    </message>
    <message>
        <source>On Linux Teams runs in a browser: see Browser too.</source>
        <translation>在 Linux 上，Teams 在浏览器中运行：另请参阅“浏览器”。</translation>
    </message>
    <message>
        <source>Meet</source>
        <translation>Meet</translation>
    </message>
    <message>
        <source>Open More options (the three dots), then Settings, Video.</source>
        <translation>打开“更多选项”（三个点），然后选择“设置”&gt;“视频”。</translation>
    </message>
    <message>
        <source>Load the page again if the camera is not in the list.</source>
        <translation>如果列表中没有该摄像头，请重新加载页面。</translation>
    </message>
    <message>
        <source>Discord</source>
        <translation>Discord</translation>
    </message>
    <message>
        <source>Open User Settings, then Voice &amp; Video.</source>
        <translation>打开“用户设置”，然后选择“语音和视频”。</translation>
    </message>
    <message>
        <source>Press Ctrl+R in Discord if the camera is not in the list.</source>
        <translation>如果列表中没有该摄像头，请在 Discord 中按 Ctrl+R。</translation>
    </message>
    <message>
        <source>Choose “{microphone}” as the microphone too: others then hear you in time with the lips.</source>
        <translation>也请选择“{microphone}”作为麦克风：这样其他人听到的声音就与口型同步。</translation>
    </message>
    <message>
        <source>Video Capture Device (V4L2)</source>
        <translation>视频采集设备 (V4L2)</translation>
    </message>
    <message>
        <source>Video Capture Device</source>
        <translation>视频采集设备</translation>
    </message>
    <message>
        <source>No restart is needed.</source>
        <translation>无需重新启动。</translation>
    </message>
    <message>
        <source>While Lipcam uses the camera of OBS, do not press Start Virtual Camera there.</source>
        <translation>Lipcam 使用 OBS 的摄像头时，请不要在 OBS 中按“启动虚拟摄像机”。</translation>
    </message>
    <message>
        <source>Add “{microphone}” too, as an Audio Input Capture: it is in time with the lips.</source>
        <translation>也请添加“{microphone}”作为“音频输入采集”：它与口型同步。</translation>
    </message>
    <message>
        <source>OBS</source>
        <translation>OBS</translation>
    </message>
    <message>
        <source>Under Sources press + and choose {kind}.</source>
        <translation>在“来源”下按 +，然后选择“{kind}”。</translation>
    </message>
    <message>
        <source>Open the list Device.</source>
        <translation>打开“设备”列表。</translation>
    </message>
    <message>
        <source>Load the page again, or restart the browser, if it is not listed.</source>
        <translation>如果未列出，请重新加载页面或重新启动浏览器。</translation>
    </message>
    <message>
        <source>Firefox: open about:config and set media.webrtc.camera.allow-pipewire to true.</source>
        <translation>Firefox：打开 about:config，将 media.webrtc.camera.allow-pipewire 设为 true。</translation>
    </message>
    <message>
        <source>Chromium and Chrome: open chrome://flags and switch on PipeWire camera support.</source>
        <translation>Chromium 和 Chrome：打开 chrome://flags，启用 PipeWire camera support。</translation>
    </message>
    <message>
        <source>Both ask the desktop for the camera: a desktop portal (xdg-desktop-portal) must be installed, as on most desktops.</source>
        <translation>两者都通过桌面访问摄像头：必须安装桌面门户 (xdg-desktop-portal)，大多数桌面都已自带。</translation>
    </message>
    <message>
        <source>Browser</source>
        <translation>浏览器</translation>
    </message>
    <message>
        <source>On the page of the call press the camera in the address bar.</source>
        <translation>在通话页面上，点按地址栏中的摄像头图标。</translation>
    </message>
    <message>
        <source>Allow the camera and open its list.</source>
        <translation>允许使用摄像头，并打开其列表。</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Lip Forcing</source>
        <translation>Lip Forcing</translation>
    </message>
    <message>
        <source>Opening camera and microphone …</source>
        <translation>正在打开摄像头和麦克风 …</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Live, holding the picture</source>
        <translation>运行中，画面保持不变</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>小模型</translation>
    </message>
    <message>
        <source>Test pattern</source>
        <translation>测试图案</translation>
    </message>
    <message>
        <source>Lip Forcing 14B</source>
        <translation>Lip Forcing 14B</translation>
    </message>
    <message>
        <source>Lip Forcing 1.3B</source>
        <translation>Lip Forcing 1.3B</translation>
    </message>
    <message>
        <source>{student}, on the graphics card</source>
        <translation>{student}，在显卡上运行</translation>
    </message>
    <message>
        <source>{student}, on this computer&apos;s processor</source>
        <translation>{student}，在此计算机的处理器上运行</translation>
    </message>
    <message>
        <source>Press Start, and the avatar speaks with you.</source>
        <translation>请按“开始”，虚拟形象就会与您同步说话。</translation>
    </message>
    <message>
        <source>Getting the avatar ready …</source>
        <translation>正在准备虚拟形象 …</translation>
    </message>
    <message>
        <source>Closing camera and microphone …</source>
        <translation>正在关闭摄像头和麦克风 …</translation>
    </message>
    <message>
        <source>Stopped by a fault</source>
        <translation>因故障停止</translation>
    </message>
    <message>
        <source>Nothing is sent to other programs.</source>
        <translation>不会向其他程序发送任何内容。</translation>
    </message>
    <message>
        <source>nobody is watching</source>
        <translation>没有人在观看</translation>
    </message>
    <message>
        <source>in use by {names} and {more} more</source>
        <translation>{names} 和另外 {more} 个正在使用</translation>
    </message>
    <message>
        <source>in use by {names}</source>
        <translation>{names} 正在使用</translation>
    </message>
    <message>
        <source>Resting: nobody is watching. It goes on by itself as soon as somebody does.</source>
        <translation>休息中：没有人在观看。一有人观看，就会自动继续。</translation>
    </message>
    <message>
        <source>{fps:.1f} pictures a second</source>
        <translation>每秒 {fps:.1f} 幅画面</translation>
    </message>
    <message>
        <source>{ms:.0f} ms behind your voice</source>
        <translation>落后于您的声音 {ms:.0f} 毫秒</translation>
    </message>
    <message>
        <source>on the graphics card</source>
        <translation>在显卡上</translation>
    </message>
    <message>
        <source>on the processor</source>
        <translation>在处理器上</translation>
    </message>
</context>
</TS>
